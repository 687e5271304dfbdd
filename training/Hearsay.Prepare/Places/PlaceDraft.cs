using Hearsay.Knowledge.Places;

namespace Hearsay.Prepare.Places;

/// <summary>A place on its way into the gazetteer.</summary>
internal sealed record PlaceDraft(
    string Name, PlaceKind Kind, string Division, double Latitude, double Longitude, double Population, double Radius)
{
    /// <summary>The usual English name, which is shown.</summary>
    public string Name { get; set; } = Name;

    public double Latitude { get; set; } = Latitude;

    public double Longitude { get; set; } = Longitude;

    /// <summary>All names, the usual one included.</summary>
    public SortedSet<string> Names { get; } = new(StringComparer.Ordinal) { Name };
}
