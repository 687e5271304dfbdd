namespace Hearsay.Language;

/// <summary>Finds the blocks between line breaks.</summary>
public sealed class ParagraphFinder : IStage
{
    /// <inheritdoc/>
    public string Name => "paragraphs/1";

    /// <inheritdoc/>
    public ImmutableArray<Layer> Requires => [];

    /// <inheritdoc/>
    public ImmutableArray<Layer> Adds => [Layer.Paragraphs];

    /// <inheritdoc/>
    public Reading Run(Reading reading, CancellationToken cancel)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        foreach (var block in Blocks(reading.Text))
        {
            var isTitle = reading.Report.Title is { } title && title.Overlaps(block);
            paragraphs.Add(new Paragraph(block, isTitle ? ParagraphKind.Title : ParagraphKind.Body));
        }
        return reading with { Paragraphs = paragraphs.ToImmutable() };
    }

    /// <summary>The stretches of text between line breaks, without white space at their edges; never empty.</summary>
    internal static List<TextSpan> Blocks(ReadOnlySpan<char> text)
    {
        var blocks = new List<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text[start..].IndexOfAny("\n\r\u2028\u2029\u0085\f\v");
            var end = length < 0 ? text.Length : start + length;
            AddTrimmed(text, start, end, blocks);
            start = end + 1;
        }
        return blocks;
    }

    private static void AddTrimmed(ReadOnlySpan<char> text, int start, int end, List<TextSpan> blocks)
    {
        while (start < end && CharKinds.IsSpace(text[start])) start++;
        while (end > start && CharKinds.IsSpace(text[end - 1])) end--;
        if (end > start) blocks.Add(new TextSpan(start, end));
    }
}
