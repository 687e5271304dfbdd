using Hearsay.Intake.Texts;

namespace Hearsay.Intake.Html;

/// <summary>
/// Leaves out paragraphs that are not the report's: its title again, its byline and date lines, calls to
/// read, share or subscribe (<c>Data/boilerplate.txt</c>), lines of links, and repeats.
/// </summary>
internal sealed class ParagraphFilter(string? title, ReportMetadata metadata)
{
    private const int LongestCall = 160;
    private const int HeadLines = 5;
    private const int LongEnoughToRepeat = 40;

    /// <summary>A line "By ..." that was left out near the top; null where there was none.</summary>
    public string? Byline { get; private set; }

    public List<ParagraphDraft> Filter(List<ParagraphDraft> paragraphs)
    {
        var kept = new List<ParagraphDraft>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in paragraphs)
        {
            var text = paragraph.Text.ToString();
            if (text.AsSpan().Trim("\uFFFD |·•*-–—_=").IsEmpty) continue;
            if (IsTitle(text) || BoilerplateLines.Matches(text) || IsLinks(paragraph, text)) continue;
            if (kept.Count < HeadLines && IsHeadLine(text)) continue;
            if (text.Length >= LongEnoughToRepeat && !seen.Add(text)) continue;
            kept.Add(paragraph);
        }
        return kept;
    }

    private bool IsTitle(string text) => title is not null && Plain(text) == Plain(title);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Mostly links and no sentence.</summary>
    private static bool IsLinks(ParagraphDraft paragraph, string text) =>
        text.Length <= LongestCall && paragraph.LinkLength * 10 >= text.Length * 8
        && (paragraph.Block is "li" || text[^1] is not ('.' or '!' or '?' or '"' or '”'))
        && (paragraph.Block is not "p" || paragraph.LinkLength >= text.Length - 2 || text.Contains(": ", StringComparison.Ordinal));

    private bool IsHeadLine(string text)
    {
        if (text.Length > LongestCall) return false;
        if (DateReader.Read(text) is not null || DateWords.IsDateLine(text)) return true;
        if (metadata.Byline is { } byline && text.Length <= byline.Length + 25 && text.Contains(byline, StringComparison.OrdinalIgnoreCase)) return true;
        if (text.Length > 80 || !text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || text[^1] == '.') return false;
        Byline ??= BylineWords.Clean(text);
        return true;
    }
}
