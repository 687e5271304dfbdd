using Hearsay.Ledger.Searching;

namespace Hearsay.Ledger.Filing;

/// <summary>A reading's claims and events as searchable rows.</summary>
internal static class ClaimRows
{
    public static ImmutableArray<string> ClaimColumns { get; } =
    [
        "claim_no", "report_no", "claim", "span_start", "span_end", "said", "lemma", "position", "factuality", "root", "root_kind",
        "principal", "outlet", "place", "country", "from_day", "to_day", "event_type",
    ];

    public static ImmutableArray<string> EventColumns { get; } =
    [
        "event_no", "report_no", "event", "claim", "type", "mode", "cameo", "actor", "recipient", "place", "country", "from_day", "to_day", "register",
    ];

    /// <summary>One row a claim; after the columns come the words by which it is found, and its facets as words.</summary>
    public static List<object?[]> Claims(Reading reading, long report)
    {
        var events = reading.Events.ToLookup(coded => coded.Claim);
        var day = reading.Report.Published?.Date;
        return
        [
            .. reading.Claims.Take(ClaimNumber.MaxClaims)
                .Select((claim, i) => Row(reading, claim, events[claim.Id].FirstOrDefault(), report, ClaimNumber.Of(day, report, i))),
        ];
    }

    public static List<object?[]> Events(Reading reading, long report)
    {
        var day = reading.Report.Published?.Date;
        return
        [
            .. reading.Events.Take(ClaimNumber.MaxClaims).Select((coded, i) => (object?[])
            [
                ClaimNumber.Of(day, report, i), report, coded.Id.Value, coded.Claim.Value, coded.Type, coded.Mode, coded.Cameo,
                coded.Actor?.Code, coded.Recipient?.Code, SqlText.OrNull(coded.Place?.Name), coded.Place?.Country,
                SqlText.Day(coded.Time?.From), SqlText.Day(coded.Time?.To), coded.Register,
            ]),
        ];
    }

    private static object?[] Row(Reading reading, Claim claim, CodedEvent? coded, long report, long number)
    {
        var root = claim.Chain.IsEmpty ? null : claim.Chain[^1];
        var place = claim.Place ?? coded?.Place;
        var time = claim.Time ?? coded?.Time;
        var (outlet, principal) = (SqlText.OrNull(reading.Report.Outlet), SqlText.OrNull(root?.Principal ?? claim.Withheld?.By));
        return
        [
            number, report, claim.Id.Value, (long)claim.Predicate.Start, (long)claim.Predicate.End, SqlText.Of(Said(reading, claim)), SqlText.Of(claim.Lemma),
            PositionNames.Of(claim.Position), PositionNames.Of(claim.Factuality.Value),
            SqlText.OrNull(root?.Name), root is null ? null : PositionNames.Of(root.Kind), principal, outlet, SqlText.OrNull(place?.Name), place?.Country,
            SqlText.Day(time?.From), SqlText.Day(time?.To), coded?.Type,
            WordFolder.Fold(SqlText.Of(WordsOf(reading, claim))),
            FacetWords.Of(outlet, principal, PositionNames.Of(claim.Position), coded?.Type, SqlText.OrNull(place?.Name), place?.Country),
        ];
    }

    /// <summary>The claim's words; gaps as in the output formats.</summary>
    public static string Said(Reading reading, Claim claim) => string.Join(" … ", claim.Spans.Select(reading.Quote));

    /// <summary>The sentences that the claim stands in, and who says it.</summary>
    private static string WordsOf(Reading reading, Claim claim)
    {
        var sentences = reading.Sentences.Where(sentence => sentence.Span.Overlaps(claim.Predicate) || claim.Spans.Any(sentence.Span.Overlaps))
            .Select(sentence => reading.Quote(sentence.Span)).ToList();
        if (sentences.Count == 0) sentences.Add(Said(reading, claim));
        return string.Join(' ', sentences.Concat(claim.Chain.Select(link => link.Name)));
    }
}
