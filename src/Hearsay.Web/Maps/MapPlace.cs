namespace Hearsay.Web.Maps;

/// <summary>A place that statements name.</summary>
/// <param name="Name">Usual English name.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null for seas.</param>
/// <param name="Precision">How large an area it stands for.</param>
/// <param name="Latitude">Of its centre.</param>
/// <param name="Longitude">Of its centre.</param>
/// <param name="Statements">How many statements say that they happened there.</param>
/// <param name="Words">Words of the first that does.</param>
/// <param name="Report">Where these stand.</param>
/// <param name="At">Where they begin.</param>
public sealed record MapPlace(
    string Name, string? Country, PlacePrecision Precision, double Latitude, double Longitude, int Statements, string Words, ReportId Report, int At)
{
    /// <summary>The places of the claims of some readings, that with the most statements first.</summary>
    public static ImmutableArray<MapPlace> Of(IEnumerable<Reading> readings) =>
    [
        .. readings.SelectMany(reading => reading.Claims.Select(claim => (reading, claim, claim.Place)))
            .Where(one => one.Place is { Precision: not null, Latitude: not null, Longitude: not null })
            .GroupBy(one => (one.Place!.Name, one.Place.Country, Precision: one.Place.Precision!.Value))
            .Select(group =>
            {
                var (reading, claim, place) = group.First();
                return new MapPlace(group.Key.Name, group.Key.Country, group.Key.Precision, place!.Latitude!.Value, place.Longitude!.Value,
                    group.Count(), Parts.ClaimTexts.OneLine(reading.Quote(place.Span)), reading.Report.Id, claim.Predicate.Start);
            })
            .OrderByDescending(place => place.Statements).ThenBy(place => place.Name, StringComparer.Ordinal),
    ];

    /// <summary>The precision in a word.</summary>
    public string Kind => Precision switch
    {
        PlacePrecision.Point => "point",
        PlacePrecision.City => "city",
        PlacePrecision.Region => "region",
        _ => "country",
    };
}
