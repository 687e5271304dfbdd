using System.Collections.Frozen;

namespace Hearsay.Intake.Html;

/// <summary>Lines that pages put between paragraphs; the list is <c>Data/boilerplate.txt</c>.</summary>
internal static class BoilerplateLines
{
    private const int LongestCall = 220;

    private static readonly FrozenSet<string> Whole;
    private static readonly ImmutableArray<string> Openings;

    static BoilerplateLines()
    {
        var lines = DataFile.Lines("boilerplate.txt");
        Whole = lines.Where(line => !line.EndsWith('*')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Openings = [.. lines.Where(line => line.EndsWith('*')).Select(line => line[..^1])];
    }

    /// <summary>True where the paragraph is such a line, or is short and begins like one.</summary>
    public static bool Matches(string paragraph)
    {
        if (paragraph.Length > LongestCall) return false;
        if (Whole.Contains(paragraph.Trim(' ', '.', ':', '!', '…', '»', '>', '<', '«', '-', '–', '—', '*', '[', ']', '(', ')', '|'))) return true;
        foreach (var opening in Openings)
        {
            if (paragraph.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
