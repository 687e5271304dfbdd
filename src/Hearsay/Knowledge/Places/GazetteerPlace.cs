namespace Hearsay.Knowledge.Places;

/// <summary>One place of the gazetteer.</summary>
/// <param name="Index">Its number in the file.</param>
/// <param name="Kind">What kind of place.</param>
/// <param name="Latitude">Degrees north of its centre.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Population">About how many live there, to 8%; 0 where not known.</param>
/// <param name="Radius">Of a circle as large as its area, in km, to 8%; 0 for a spot.</param>
/// <param name="Division">Number of the country or subdivision that it lies in (or is); 0 for none.</param>
internal readonly record struct GazetteerPlace(
    int Index, PlaceKind Kind, double Latitude, double Longitude, double Population, double Radius, int Division)
{
    /// <summary>How large an area it stands for.</summary>
    public PlacePrecision Precision => Kind switch
    {
        PlaceKind.Country => PlacePrecision.Country,
        PlaceKind.Site => PlacePrecision.Point,
        PlaceKind.Capital or PlaceKind.Seat or PlaceKind.Town or PlaceKind.Quarter => PlacePrecision.City,
        _ => PlacePrecision.Region,
    };

    /// <summary>True for a town of any size.</summary>
    public bool IsTown => Kind is PlaceKind.Capital or PlaceKind.Seat or PlaceKind.Town or PlaceKind.Quarter;

    /// <summary>Great-circle distance between the centres, in km.</summary>
    public double DistanceTo(double latitude, double longitude)
    {
        const double EarthRadius = 6371;
        var (a, b) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(latitude));
        var (u, v) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(longitude - Longitude) / 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt((u * u) + (Math.Cos(a) * Math.Cos(b) * v * v))));
    }
}
