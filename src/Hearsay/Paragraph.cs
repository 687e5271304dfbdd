namespace Hearsay;

/// <summary>What a paragraph is for.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The report's title.</summary>
    Title,

    /// <summary>A heading inside the report.</summary>
    Heading,

    /// <summary>One item of a list.</summary>
    ListItem,
}

/// <summary>A block of text between line breaks.</summary>
/// <param name="Span">Without white space at its edges.</param>
/// <param name="Kind">What it is for.</param>
public readonly record struct Paragraph(TextSpan Span, ParagraphKind Kind);
