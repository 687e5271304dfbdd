namespace Hearsay;

/// <summary>How large an area a place stands for; never a pin for a country.</summary>
public enum PlacePrecision
{
    /// <summary>A spot: a building, a bridge, a base.</summary>
    Point,

    /// <summary>A town or city.</summary>
    City,

    /// <summary>A province, state, oblast, sea or larger area inside or across countries.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,
}

/// <summary>A toponym with what it resolves to.</summary>
/// <param name="Span">The words.</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null for seas and the like, or where unresolved.</param>
/// <param name="Admin1">ISO 3166-2 code; null where unknown.</param>
/// <param name="Latitude">Degrees north of the centre; null where unresolved.</param>
/// <param name="Longitude">Degrees east of the centre; null where unresolved.</param>
/// <param name="Precision">How large the area is; null where unresolved.</param>
/// <param name="Why">What decided between places of this name.</param>
/// <param name="Use">
/// What it does in its sentence. Only <see cref="PlaceUse.Location"/> may become the place of a claim
/// or an event: a place is not an actor unless it acts, and an actor is not a place.
/// </param>
public sealed record PlaceValue(
    TextSpan Span, string Name, string? Country, string? Admin1, double? Latitude, double? Longitude,
    PlacePrecision? Precision, string Why, PlaceUse Use = PlaceUse.Location);
