using Hearsay.Exports;

namespace Hearsay.Web.Exports;

/// <summary>The columns of a claim in flat formats, CSV and Parquet.</summary>
internal static class ClaimColumns
{
    public static ImmutableArray<string> Names { get; } =
    [
        "claim", "report", "doc", "outlet", "published", "url", "said", "start", "end", "predicate", "position", "factuality", "root", "root_kind", "principal",
        "chain", "event_type", "event_mode", "cameo", "actor", "recipient", "happened_from", "happened_to", "place", "country", "lat", "lon", "low", "high", "unit",
        "counted", "withheld", "why",
    ];

    /// <summary>The columns that hold numbers: whole ones, then others.</summary>
    public static bool IsWhole(string name) => name is "start" or "end";

    /// <summary>True for columns of numbers that need not be whole.</summary>
    public static bool IsNumber(string name) => name is "lat" or "lon" or "low" or "high";

    /// <summary>The values: text, <see cref="int"/>, <see cref="double"/>, or null where nothing is known.</summary>
    public static object?[] Of(FoundReport found, Claim claim)
    {
        var report = found.Report;
        var extent = FoundReport.Extent(claim);
        var root = claim.Chain.IsEmpty ? null : claim.Chain[^1];
        var coded = found.EventsOf(claim).FirstOrDefault();
        var number = claim.Quantities.FirstOrDefault();
        return
        [
            claim.Id.Value, report.Id.Value, report.Doc, report.Outlet, report.Published?.ToString(), report.CanonicalUrl?.AbsoluteUri, found.Words(claim),
            found.Point(extent.Start), found.Point(extent.End), claim.Lemma, ExportNames.Of(claim.Position), ExportNames.Of(claim.Factuality.Value),
            root?.Name, root is null ? null : ExportNames.Of(root.Kind), root?.Principal, FoundReport.Chain(claim.Chain),
            coded?.Type, coded?.Mode, coded?.Cameo, Actor(report, coded?.Actor), Actor(report, coded?.Recipient), Day(claim.Time?.From), Day(claim.Time?.To),
            claim.Place?.Name, claim.Place?.Country, claim.Place?.Latitude, claim.Place?.Longitude,
            (double?)number?.Low, (double?)number?.High, number?.Unit, number?.Of is { } of ? report.Quote(of) : null, claim.Withheld?.Slot, claim.Why,
        ];
    }

    private static string? Actor(Report report, EventActor? actor) => actor is null ? null : actor.Code ?? report.Quote(actor.Span);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
