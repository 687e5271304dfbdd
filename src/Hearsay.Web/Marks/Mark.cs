namespace Hearsay.Web.Marks;

/// <summary>What a stretch of text is in an attribution.</summary>
public enum MarkKind
{
    Content,
    Source,
    Cue,

    /// <summary>Words that addresses lead to: a statement, a figure, a span somebody asked for.</summary>
    Anchor,
}

/// <summary>A stretch of text to be marked.</summary>
/// <param name="Kind">Source, cue or content.</param>
/// <param name="Span">Its place in the report.</param>
/// <param name="Number">The attribution's number on the page, from 1.</param>
/// <param name="Depth">For content: 1 outermost, 2 inside it, 3 further in.</param>
/// <param name="IsFirst">True for the first stretch of its kind in the attribution.</param>
/// <param name="IsLast">True for the last.</param>
/// <param name="IsDoubtful">True where the attribution is uncertain.</param>
public sealed record Mark(MarkKind Kind, TextSpan Span, int Number, int Depth, bool IsFirst = true, bool IsLast = true, bool IsDoubtful = false);
