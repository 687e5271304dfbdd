namespace Hearsay.Language;

/// <summary>
/// Finds the blocks between line breaks. Text that was wrapped at a fixed width, as in mails and old
/// archives, is put together again: there a line break counts only where the next word would have fitted.
/// </summary>
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
        var blocks = Blocks(reading.Text);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
            paragraphs.Add(new Paragraph(blocks[i], ParagraphKinds.Of(reading.Report, blocks, i)));
        return reading with { Paragraphs = paragraphs.MoveToImmutable() };
    }

    /// <summary>The blocks of a text, without white space at their edges; never empty.</summary>
    internal static List<TextSpan> Blocks(ReadOnlySpan<char> text)
    {
        var lines = Lines(text);
        return WrappedLines.WidthOf(text, lines) is { } width ? WrappedLines.Join(text, lines, width) : [.. lines.Where(line => !line.IsEmpty)];
    }

    /// <summary>Lines without white space at their edges; empty ones stay, as they part paragraphs of wrapped text.</summary>
    private static List<TextSpan> Lines(ReadOnlySpan<char> text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text[start..].IndexOfAny("\n\r\u2028\u2029\u0085\f\v");
            var end = length < 0 ? text.Length : start + length;
            lines.Add(Trimmed(text, start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    private static TextSpan Trimmed(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && CharKinds.IsSpace(text[start])) start++;
        while (end > start && CharKinds.IsSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
