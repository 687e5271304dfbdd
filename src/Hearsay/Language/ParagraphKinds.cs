namespace Hearsay.Language;

/// <summary>Tells titles, headings and list items from running text.</summary>
internal static class ParagraphKinds
{
    private const int LongestHeading = 90;

    public static ParagraphKind Of(Report report, List<TextSpan> blocks, int index)
    {
        if (report.Title is { } title && title.Overlaps(blocks[index])) return ParagraphKind.Title;
        var marker = MarkerOf(blocks[index].Of(report.Text));
        if (marker != '\0' && (marker == '\u2022' || HasSibling(report.Text, blocks, index, marker))) return ParagraphKind.ListItem;
        return IsHeading(report.Text, blocks, index) ? ParagraphKind.Heading : ParagraphKind.Body;
    }

    /// <summary>The kind of mark that begins a list item: a bullet, <c>-</c> for dashes, <c>1</c> for numbers and letters; else zero.</summary>
    private static char MarkerOf(ReadOnlySpan<char> block)
    {
        var space = block.IndexOfAny(' ', '\t', '\u00A0');
        if (space is < 1 or > 5) return '\0';
        var first = block[..space];
        if (first is "\u2022" or "\u25AA" or "\u25CF" or "\u2023" or "\u00B7" or "\u25E6") return '\u2022';
        if (first is "-" or "*" or "\u2013" or "\u2014" or "--" or "+") return '-';
        return first.Length > 1 && first[^1] is '.' or ')' && !first.TrimStart('(')[..^1].ContainsAnyExceptInRange('0', '9') ? '1'
            : first is ['(', >= 'a' and <= 'z', ')'] or [>= 'a' and <= 'z', ')'] ? 'a' : '\0';
    }

    private static bool HasSibling(string text, List<TextSpan> blocks, int index, char marker) =>
        (index > 0 && MarkerOf(blocks[index - 1].Of(text)) == marker)
        || (index + 1 < blocks.Count && MarkerOf(blocks[index + 1].Of(text)) == marker);

    /// <summary>Short, without a closing mark, begun by a capital or a number, and followed by something longer.</summary>
    private static bool IsHeading(string text, List<TextSpan> blocks, int index)
    {
        var block = blocks[index].Of(text);
        if (block.Length > LongestHeading || index + 1 >= blocks.Count || blocks[index + 1].Length <= block.Length) return false;
        if (!char.IsUpper(block[0]) && !char.IsDigit(block[0])) return false;
        return char.IsLetterOrDigit(block[^1]) || block[^1] is '?' && block.IndexOf("? ") < 0;
    }
}
