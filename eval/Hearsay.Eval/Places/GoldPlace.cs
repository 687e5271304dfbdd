namespace Hearsay.Eval.Places;

/// <summary>A toponym as a corpus marks it.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Latitude">Null where the corpus gives no place.</param>
/// <param name="Longitude">Null where the corpus gives no place.</param>
/// <param name="Use">What it does in its sentence; null where the corpus does not say.</param>
/// <param name="Class">GeoNames feature code (<c>PCLI</c>, <c>ADM1</c>, <c>PPL</c>); null where the corpus gives none.</param>
/// <param name="Counts">
/// False for what is no name of a place here: demonyms ("Russian"), names inside those of bodies, streets
/// and the like without a place. Such words are neither asked for nor held against the system.
/// </param>
/// <param name="Named">True for a name of a place that the corpus may have left without coordinates: a street, a village.</param>
internal sealed record GoldPlace(TextSpan Span, double? Latitude, double? Longitude, PlaceUse? Use, string? Class, bool Counts, bool Named);
