using System.Text;
using Hearsay.Web.Drawings;

namespace Hearsay.Web.Maps;

/// <summary>Where everything of a map stands, in user units of its drawing.</summary>
/// <param name="Land">The outlines in sight.</param>
/// <param name="Countries">Outlines of countries that are themselves a place of statements.</param>
/// <param name="Spots">Places smaller than a country, largest area first.</param>
/// <param name="Labels">Names, none over another.</param>
/// <param name="Scale">A round distance, to show how far is how far.</param>
public sealed record MapPlan(string Land, string Countries, ImmutableArray<MapSpot> Spots, ImmutableArray<MapLabel> Labels, MapScale Scale)
{
    /// <summary>Width of the drawing.</summary>
    public const double Width = 1020;

    /// <summary>Height of the drawing.</summary>
    public const double Height = 440;

    private const double CityKilometres = 10;
    private const double RegionKilometres = 100;
    private const double KilometresPerDegree = 111;
    private const double LeastDegrees = 9;
    private const double LeastRadius = 8;
    private const int MostLabels = 14;

    /// <summary>Lays out a map that shows all places.</summary>
    public static MapPlan Of(IReadOnlyList<MapPlace> places)
    {
        var frame = new MapFrame(places.Count == 0 ? new MapWindow(-170, -56, 180, 78) : places.Select(WindowOf).Aggregate((a, b) => a.With(b)));
        var countries = places.Where(place => place.Precision == PlacePrecision.Country).Select(place => place.Country).ToHashSet(StringComparer.Ordinal);
        var seen = Outline.Shipped.Where(outline => outline.Rings.Any(ring => MapWindow.Around(ring).Meets(frame.Window))).ToArray();
        return new(Path(seen, frame), Path(seen.Where(outline => countries.Contains(outline.Code)), frame),
            [.. places.Where(place => OutlineOf(place) is null).Select(place => Spot(place, frame)).OrderByDescending(spot => spot.Radius)],
            LabelsOf(places, frame), MapScale.Of(frame.PerDegree / KilometresPerDegree));
    }

    private static MapWindow WindowOf(MapPlace place)
    {
        if (OutlineOf(place) is { } outline) return outline.Window;
        var reach = Math.Max(LeastDegrees, 2 * RadiusOf(place.Precision) / KilometresPerDegree) / 2;
        return new(place.Longitude - reach, place.Latitude - reach, place.Longitude + reach, place.Latitude + reach);
    }

    /// <summary>The outline of a country; null for smaller places, and for countries too small to have one.</summary>
    private static Outline? OutlineOf(MapPlace place) =>
        place.Precision == PlacePrecision.Country ? Outline.Shipped.FirstOrDefault(one => one.Code == place.Country) : null;

    private static double RadiusOf(PlacePrecision precision) => precision switch
    {
        PlacePrecision.Region or PlacePrecision.Country => RegionKilometres,
        PlacePrecision.City => CityKilometres,
        _ => 0,
    };

    private static MapSpot Spot(MapPlace place, MapFrame frame)
    {
        var (x, y) = frame.At(place.Longitude, place.Latitude);
        var radius = RadiusOf(place.Precision) / KilometresPerDegree * frame.PerDegree;
        return new(place.Precision, x, y, place.Precision == PlacePrecision.Point ? 3.5 : Math.Max(LeastRadius, radius));
    }

    private static string Path(IEnumerable<Outline> outlines, MapFrame frame)
    {
        var path = new StringBuilder();
        foreach (var ring in outlines.SelectMany(outline => outline.Rings).Where(ring => MapWindow.Around(ring).Meets(frame.Window)))
        {
            var last = "";
            for (var i = 0; i < ring.Length; i++)
            {
                var (x, y) = frame.At(ring[i].Longitude, ring[i].Latitude);
                var point = $"{Svg.N(x)} {Svg.N(y)}";
                if (point != last) path.Append(i == 0 ? "M" : " ").Append(point);
                last = point;
            }
            path.Append('Z');
        }
        return path.ToString();
    }

    /// <summary>Beside its place, moved down until it stands on no other.</summary>
    private static ImmutableArray<MapLabel> LabelsOf(IReadOnlyList<MapPlace> places, MapFrame frame)
    {
        var labels = new List<MapLabel>();
        foreach (var place in places.Take(MostLabels))
        {
            var spot = Spot(place, frame);
            var (centre, reach) = ((spot.X, spot.Y), spot.Radius);
            if (OutlineOf(place)?.Window is { } window)
                (centre, reach) = (frame.At(window.Longitude, window.Latitude), frame.At(window.East, 0).X - frame.At(window.Longitude, 0).X);
            var note = $"{place.Kind}: {place.Statements} {(place.Statements == 1 ? "statement" : "statements")}";
            var width = 7.4 * Math.Max(place.Name.Length, note.Length);
            var x = place.Precision == PlacePrecision.Country && 2 * reach > width ? centre.X - (width / 2) : centre.X + reach + 6;
            if (x + width > Width - 8) x = centre.X - reach - 6 - width;
            var label = new MapLabel(place.Name, note, Math.Max(8, x), Math.Clamp(centre.Y, 20, Height - 24), width);
            while (labels.FirstOrDefault(label.Covers) is { } other && other.Y + MapLabel.Depth < Height - 20) label = label with { Y = other.Y + MapLabel.Depth + 1 }; // 1: what is rounded must not stay where it is
            if (!labels.Exists(label.Covers)) labels.Add(label);
        }
        return [.. labels];
    }
}
