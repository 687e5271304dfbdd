using Hearsay.Knowledge;

namespace Hearsay.Attributions.Chains;

/// <summary>Reads which agency a report comes from: the credit in its dateline, else one in a line of its own at its end.</summary>
internal static class CreditReader
{
    private const int Paragraphs = 3;
    private const int LastParagraphs = 3;

    /// <summary>A closing line of credit is no longer than this, in tokens.</summary>
    private const int LongestLine = 14;

    /// <summary>The agency that wrote the report; null where no dateline and no closing line credits one.</summary>
    public static ChainLink? Read(Reading reading)
    {
        foreach (var paragraph in reading.Paragraphs.Where(p => p.Kind != ParagraphKind.Title).Take(Paragraphs))
        {
            if (Dateline.At(reading, paragraph.Span.Start) is { Agency: { } agency } && Link(reading, agency, "credit in the dateline") is { } link) return link;
        }
        return reading.Paragraphs.TakeLast(LastParagraphs).Select(paragraph => Closing(reading, paragraph.Span)).FirstOrDefault(link => link is not null);
    }

    /// <summary>"Source: AFP", "(AFP)", "Via Reuters" alone on a line.</summary>
    private static ChainLink? Closing(Reading reading, TextSpan line)
    {
        var range = TokenRange.Of(reading, line);
        if (range.Length > LongestLine) return null;
        var first = range.First;
        if (WordPatterns.ClosingCredits.TryMatch(reading, first, range.End, out _, out var after)) first = after;
        else if (range.IsEmpty || reading.Word(first) is not "(") return null;
        var last = range.End;
        while (first < last && WordClasses.IsMark(reading.Word(first))) first++;
        while (last > first && WordClasses.IsMark(reading.Word(last - 1))) last--;
        return first < last ? Link(reading, new TokenRange(first, last).SpanIn(reading), "credit at the end") : null;
    }

    private static ChainLink? Link(Reading reading, TextSpan agency, string why) =>
        NewsSources.Shipped.TryFind(agency.Of(reading.Text), out var source, out _)
            ? new ChainLink(source.Name, source.Kind, agency, null, source.Principal, why) : null;
}
