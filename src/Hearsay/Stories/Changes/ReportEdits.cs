using Hearsay.Stories.Grades;

namespace Hearsay.Stories.Changes;

/// <summary>What an outlet changed in a report it had published: the words, and the claims that came or went with them.</summary>
public static class ReportEdits
{
    private const int Shown = 8;

    /// <summary>The change between two versions of one report; null where the words are the same.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later one.</param>
    public static Change? Between(FiledReport before, FiledReport after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Text == after.Text) return null;
        var (gone, come) = (Claims(before).Except(Claims(after)).ToArray(), Claims(after).Except(Claims(before)).ToArray());
        var outlet = after.Outlet ?? after.Doc;
        return new(after.Published?.Date, ChangeKind.Edit, outlet, null, Join(gone), Join(come),
            [.. new[] { before.Doc, after.Doc }.Distinct(StringComparer.Ordinal)],
            $"{outlet} edited its report{(SaysSo(before, after) ? " and says so" : " without saying so")}: {Count(gone.Length)} gone, {Count(come.Length)} new; {Words(before, after)}.");
    }

    private static IEnumerable<string> Claims(FiledReport report) => report.Claims
        .Select(claim => string.Join(" … ", claim.Spans.Select(report.Quote))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>True where words that own up to a change are in the later version and were not in the earlier one.</summary>
    private static bool SaysSo(FiledReport before, FiledReport after) =>
        FirstWords.OfCorrection.Any(word => Times(after.Words, word) > Times(before.Words, word));

    private static int Times(string text, string word)
    {
        var times = 0;
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length) times++;
        return times;
    }

    /// <summary>How many words went and came, and the first that did.</summary>
    private static string Words(FiledReport before, FiledReport after)
    {
        var (gone, come) = WordDifference.Between(before.Words, after.Words);
        return $"{Some(gone)} out, {Some(come)} in";
    }

    private static string Some(ImmutableArray<string> words) => words.Length == 0 ? "no word"
        : $"{words.Length.ToString(CultureInfo.InvariantCulture)} {(words.Length == 1 ? "word" : "words")} (“{string.Join(' ', words.Take(Shown))}{(words.Length > Shown ? " …" : "")}”)";

    private static string Join(string[] claims) => string.Join(" | ", claims);

    private static string Count(int claims) => $"{claims} {(claims == 1 ? "statement" : "statements")}";
}
