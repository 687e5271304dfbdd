using AngleSharp.Dom;
using Hearsay.Intake.Html.Metadata;

namespace Hearsay.Intake.Html;

/// <summary>
/// Chooses the title that a reader sees: the heading that agrees with the page's metadata, else the only
/// first-level heading, else the metadata's own words, found again in the source where possible.
/// </summary>
internal sealed class TitleFinder(ParsedPage page, ReportMetadata metadata)
{
    private const double Agrees = 0.55;
    private const int Longest = 400;

    /// <summary>The title and what found it; null where the page has none.</summary>
    public (ParagraphDraft Draft, string Why)? Find()
    {
        var headings = Headings("h1");
        if (Best(headings) is { } heading) return (heading, "title: h1");
        if (Best(Headings("h2, [itemprop~=headline], .headline, .entry-title, .post-title")) is { } other) return (other, "title: heading");
        if (Single(headings) is { } only) return (only, "title: h1");
        return metadata.Title is { Length: > 0 and <= Longest } words ? (Words(words), "title: as in the metadata") : null;
    }

    private List<ParagraphDraft> Headings(string selector) =>
        [.. page.Document.QuerySelectorAll(selector).Take(20).Select(Joined).OfType<ParagraphDraft>()];

    /// <summary>A heading as one line; null where it holds none or several.</summary>
    private ParagraphDraft? Joined(IElement element) =>
        ParagraphCollector.Collect(page, element) is [{ Text.Length: > 0 and <= Longest } only] ? only : null;

    private ParagraphDraft? Best(List<ParagraphDraft> headings)
    {
        if (metadata.Title is not { } title) return null;
        var (best, score) = ((ParagraphDraft?)null, Agrees);
        foreach (var heading in headings)
        {
            var same = Overlap(heading.Text.ToString(), title);
            if (same > score) (best, score) = (heading, same);
        }
        return best;
    }

    private ParagraphDraft? Single(List<ParagraphDraft> headings) =>
        headings is [var only] && only.Text.ToString() is var text && text.Split(' ').Length >= 3
        && !string.Equals(text, metadata.Outlet, StringComparison.OrdinalIgnoreCase) ? only : null;

    /// <summary>Dice coefficient over words.</summary>
    private static double Overlap(string a, string b)
    {
        var (left, right) = (Set(a), Set(b));
        return left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);
    }

    private static HashSet<string> Set(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', ':', ';', '‘', '’', '“', '”', '\'', '"', '-', '–', '—', '\u00A0', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries)];

    private ParagraphDraft Words(string title)
    {
        var draft = new ParagraphDraft();
        var at = page.Source.Chars.IndexOf(title, StringComparison.Ordinal);
        if (at < 0) draft.AddLoose(title);
        else for (var i = 0; i < title.Length; i++) draft.AddDirect(title[i], at + i);
        return draft;
    }
}
