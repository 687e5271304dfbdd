namespace Hearsay.Language;

/// <summary>Recognises text that was wrapped at a fixed width, and joins its lines.</summary>
internal static class WrappedLines
{
    private const int Narrowest = 45, Widest = 100, FewestBreaks = 4;

    private const double MostlyWrapped = 0.6;

    /// <summary>The width in code units at which the text was wrapped; null where line breaks mean paragraphs.</summary>
    public static int? WidthOf(ReadOnlySpan<char> text, List<TextSpan> lines)
    {
        var width = 0;
        foreach (var line in lines) width = Math.Max(width, line.Length);
        if (width is < Narrowest or > Widest) return null;
        var (breaks, wrapped) = (0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i - 1].IsEmpty || lines[i].IsEmpty) continue;
            breaks++;
            if (IsWrap(text, lines[i - 1], lines[i], width)) wrapped++;
        }
        return breaks >= FewestBreaks && wrapped >= MostlyWrapped * breaks ? width : null;
    }

    /// <summary>Blocks of the joined lines.</summary>
    public static List<TextSpan> Join(ReadOnlySpan<char> text, List<TextSpan> lines, int width)
    {
        var blocks = new List<TextSpan>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsEmpty) continue;
            if (i > 0 && !lines[i - 1].IsEmpty && IsWrap(text, lines[i - 1], lines[i], width)) blocks[^1] = blocks[^1].Union(lines[i]);
            else blocks.Add(lines[i]);
        }
        return blocks;
    }

    /// <summary>Whether the first word of the next line would not have fitted any more; a ragged edge of eight units is allowed for.</summary>
    private static bool IsWrap(ReadOnlySpan<char> text, TextSpan line, TextSpan next, int width)
    {
        var words = next.Of(text);
        var space = words.IndexOf(' ');
        return line.Length + 1 + (space < 0 ? words.Length : space) > width - 8;
    }
}
