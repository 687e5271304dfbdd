namespace Hearsay.Web.Maps;

/// <summary>A stretch of the earth between two meridians and two parallels, in degrees.</summary>
public readonly record struct MapWindow(double West, double South, double East, double North)
{
    /// <summary>Longitude of the middle.</summary>
    public double Longitude => (West + East) / 2;

    /// <summary>Latitude of the middle.</summary>
    public double Latitude => (South + North) / 2;

    /// <summary>The smallest window that holds all points.</summary>
    public static MapWindow Around(IReadOnlyCollection<(double Longitude, double Latitude)> points) =>
        new(points.Min(point => point.Longitude), points.Min(point => point.Latitude), points.Max(point => point.Longitude), points.Max(point => point.Latitude));

    /// <summary>The smallest window that holds both.</summary>
    public MapWindow With(MapWindow other) =>
        new(Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));

    /// <summary>True where the two share a point.</summary>
    public bool Meets(MapWindow other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;
}
