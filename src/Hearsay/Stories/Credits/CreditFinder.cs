using Hearsay.Knowledge;

namespace Hearsay.Stories.Credits;

/// <summary>
/// Finds the news sources that a report credits for its own words: in brackets before the dash of a dateline,
/// in the byline, and in short lines at its head and foot ("With reporting by ..."). What the text reports
/// others to have said is no credit.
/// </summary>
internal static class CreditFinder
{
    private const int Head = 3; // paragraphs
    private const int Foot = 3;
    private const int LongestLine = 200; // characters of a credit line
    private const int LongestDateline = 100;

    private static readonly ImmutableArray<string> Phrases =
        [.. KnowledgeFile.Rows(KnowledgeFile.Open("credit-phrases.tsv"), 1).Select(row => row[0]).OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal)];

    /// <summary>In text order, the byline's first; each source once.</summary>
    public static ImmutableArray<Credit> Find(Report report)
    {
        var found = new List<Credit>();
        if (report.Byline is { } byline) found.AddRange(Names(byline, 0).Select(named => new Credit(named.Name, null, "byline")));
        var lines = LineReader.Read(report.Text).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i < Head) found.AddRange(Dateline(report.Text, lines[i]));
            if (i < Head || i >= lines.Length - Foot) found.AddRange(CreditLine(report.Text, lines[i]));
        }
        var own = report.Outlet is { } outlet && NewsSources.Shipped.TryFind(outlet, out var source, out _) ? source.Name : report.Outlet;
        return [.. found.Where(credit => credit.Name != own).DistinctBy(credit => credit.Name)];
    }

    /// <summary>"SEOUL, April 3 (Yonhap) -": a known source in brackets, a dash or colon close behind.</summary>
    private static IEnumerable<Credit> Dateline(string text, TextSpan line)
    {
        var end = Math.Min(line.End, line.Start + LongestDateline);
        var open = text.IndexOf('(', line.Start, end - line.Start);
        var close = open < 0 ? -1 : text.IndexOf(')', open, end - open);
        if (close < 0 || !StartsWithDash(text.AsSpan(close + 1, line.End - close - 1))) return [];
        return Names(text[(open + 1)..close], open + 1).Select(named => new Credit(named.Name, named.Span, "dateline"));
    }

    private static bool StartsWithDash(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.Length > 0 && rest[0] is '-' or '–' or '—' or ':';
    }

    private static IEnumerable<Credit> CreditLine(string text, TextSpan line)
    {
        if (line.Length > LongestLine) yield break;
        foreach (var phrase in Phrases)
        {
            var at = text.IndexOf(phrase, line.Start, line.Length, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || !IsWhole(text, line, at, phrase.Length)) continue;
            var after = at + phrase.Length;
            foreach (var named in Names(text[after..line.End], after)) yield return new Credit(named.Name, named.Span, "credit line");
            yield break;
        }
    }

    private static bool IsWhole(string text, TextSpan line, int at, int length) =>
        (at == line.Start || !char.IsLetterOrDigit(text[at - 1]))
        && (at + length >= line.End || !char.IsLetterOrDigit(text[at + length]) || !char.IsLetterOrDigit(text[at + length - 1]));

    /// <summary>The known sources in a list of names; a writer's name or a year beside them is passed over.</summary>
    private static IEnumerable<(string Name, TextSpan Span)> Names(string words, int offset)
    {
        foreach (var part in NameList.Split(words))
        {
            var name = part.Of(words);
            if (!NewsSources.Shipped.TryFind(name, out var source, out _)) continue;
            yield return (source.Name, new TextSpan(offset + part.Start, offset + part.End));
        }
    }
}
