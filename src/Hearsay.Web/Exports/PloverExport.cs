using Hearsay.Exports;

namespace Hearsay.Web.Exports;

/// <summary>
/// Events in the codes of PLOVER 2.0 with named columns. Unlike GDELT it keeps what is denied, planned or possible, by the
/// auxiliary modes of the manual, and on whose word.
/// </summary>
internal sealed class PloverExport : TabExport
{
    public override string Name => "plover";

    protected override ImmutableArray<string> Head =>
    [
        "event_id", "event_date", "event_date_end", "event_type", "event_mode", "auxiliary_mode", "contexts", "quad_code", "intensity", "cameo",
        "actor", "actor_country", "actor_sector", "actor_code", "recipient", "recipient_country", "recipient_sector", "recipient_code",
        "place", "place_country", "place_admin1", "latitude", "longitude", "factuality", "trigger", "trigger_start", "trigger_end",
        "chain", "principal", "position", "claim_id", "report_id", "doc", "outlet", "publication_date", "url", "text",
    ];

    protected override IReadOnlyList<string?> Line(FoundReport found, Claim claim, CodedEvent coded)
    {
        var report = found.Report;
        return
        [
            coded.Id.Value, Day(coded.Time?.From, "yyyy-MM-dd"), Day(coded.Time?.To, "yyyy-MM-dd"), coded.Type, coded.Mode, Auxiliary(coded.Factuality.Value),
            string.Join(';', coded.Context), coded.Quad.ToString(CultureInfo.InvariantCulture), Number(coded.Score), coded.Cameo,
            .. Actor(report, coded.Actor), .. Actor(report, coded.Recipient),
            coded.Place?.Name, coded.Place?.Country, coded.Place?.Admin1, Number(coded.Place?.Latitude), Number(coded.Place?.Longitude),
            ExportNames.Of(coded.Factuality.Value), report.Quote(coded.Trigger), Point(found, coded.Trigger.Start), Point(found, coded.Trigger.End),
            FoundReport.Chain(coded.Chain), coded.Chain.IsEmpty ? null : coded.Chain[^1].Principal, ExportNames.Of(claim.Position),
            claim.Id.Value, report.Id.Value, report.Doc, report.Outlet, report.Published?.ToString(), report.CanonicalUrl?.AbsoluteUri, found.Words(claim),
        ];
    }

    private static string?[] Actor(Report report, EventActor? actor) =>
        actor is null ? new string?[4] : [report.Quote(actor.Span), actor.Country, actor.Sector, actor.Code];

    /// <summary>The manual's auxiliary mode; null where it happened.</summary>
    private static string? Auxiliary(FactualityValue value) => value switch
    {
        FactualityValue.Denied => "negation",
        FactualityValue.Planned or FactualityValue.Ordered => "future",
        FactualityValue.Possible or FactualityValue.Hypothetical => "hypothetical",
        _ => null,
    };

    private static string Point(FoundReport found, int position) => found.Point(position).ToString(CultureInfo.InvariantCulture);
}
