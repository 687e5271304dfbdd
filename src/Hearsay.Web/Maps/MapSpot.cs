namespace Hearsay.Web.Maps;

/// <summary>A place without an outline of its own, drawn as large as it is uncertain.</summary>
/// <param name="Precision">Dot, circle or hatched circle.</param>
/// <param name="X">Centre, in user units.</param>
/// <param name="Y">Centre, in user units.</param>
/// <param name="Radius">In user units.</param>
public sealed record MapSpot(PlacePrecision Precision, double X, double Y, double Radius);
