namespace Hearsay.Web.Exports;

/// <summary>Events in the 61 columns of GDELT 2.0, without a first line. Places carry ISO country codes, not FIPS; no tone is measured, so none is written.</summary>
internal sealed class GdeltEventsExport : TabExport
{
    public override string Name => "gdelt-events";

    protected override bool Takes(CodedEvent coded) => GdeltFields.Takes(coded);

    protected override IReadOnlyList<string?> Line(FoundReport found, Claim claim, CodedEvent coded)
    {
        var (day, code) = (GdeltFields.DayOf(found.Report, coded), coded.Cameo!);
        return
        [
            GdeltFields.IdOf(found.Report, coded), Day(day, "yyyyMMdd"), Day(day, "yyyyMM"), Day(day, "yyyy"), Fraction(day),
            .. Actor(found.Report, coded.Actor), .. Actor(found.Report, coded.Recipient),
            IsLead(found, coded) ? "1" : "0", code, code[..Math.Min(3, code.Length)], code[..Math.Min(2, code.Length)],
            coded.Quad.ToString(CultureInfo.InvariantCulture), Number(coded.Goldstein), "1", "1", "1", null,
            .. Geography(null), .. Geography(null), .. Geography(coded.Place),
            GdeltFields.Stamp(found.Report.Published), GdeltFields.IdentifierOf(found.Report),
        ];
    }

    /// <summary>Code, name, country, known group, ethnic code, two religions, three types.</summary>
    private static string?[] Actor(Report report, EventActor? actor) => actor is null ? new string?[10]
        : [actor.Code ?? actor.Country, report.Quote(actor.Span).ToUpperInvariant(), actor.Country, null, null, null, null, actor.Sector, null, null];

    /// <summary>Type, full name, country, two administrative areas, latitude, longitude, feature.</summary>
    private static string?[] Geography(PlaceValue? place) => place is null ? ["0", null, null, null, null, null, null, null]
        : [TypeOf(place), place.Name, place.Country, place.Admin1?.Replace("-", "", StringComparison.Ordinal), null, Number(place.Latitude), Number(place.Longitude), null];

    private static string TypeOf(PlaceValue place) => place.Precision switch
    {
        PlacePrecision.Country => "1",
        PlacePrecision.Region => place.Country == "US" ? "2" : "5",
        PlacePrecision.City or PlacePrecision.Point => place.Country == "US" ? "3" : "4",
        _ => "0",
    };

    private static bool IsLead(FoundReport found, CodedEvent coded) =>
        found.Reading.Paragraphs.FirstOrDefault(paragraph => paragraph.Kind == ParagraphKind.Body).Span.Contains(coded.Trigger);

    private static string? Fraction(DateOnly? day) => day is not { } known ? null
        : (known.Year + Math.Min(known.DayOfYear, 365) / 365.0).ToString("0.0000", CultureInfo.InvariantCulture);
}
