namespace Hearsay.Web.Maps;

/// <summary>Lays a window of the earth onto the drawing: equirectangular, true to scale at its middle parallel.</summary>
public sealed class MapFrame
{
    private const double Margin = 0.08;
    private readonly double _narrow;

    /// <summary>Fits a window, with a margin, and fills the drawing around it.</summary>
    public MapFrame(MapWindow window)
    {
        _narrow = Math.Max(0.2, Math.Cos(Math.Clamp(window.Latitude, -75, 75) * Math.PI / 180));
        var (wide, high) = ((window.East - window.West) * _narrow, window.North - window.South);
        PerDegree = Math.Min(MapPlan.Width / (wide * (1 + (2 * Margin))), MapPlan.Height / (high * (1 + (2 * Margin))));
        var (halfWide, halfHigh) = (MapPlan.Width / PerDegree / _narrow / 2, MapPlan.Height / PerDegree / 2);
        Window = new(window.Longitude - halfWide, window.Latitude - halfHigh, window.Longitude + halfWide, window.Latitude + halfHigh);
    }

    /// <summary>What the drawing shows.</summary>
    public MapWindow Window { get; }

    /// <summary>User units for a degree of latitude.</summary>
    public double PerDegree { get; }

    /// <summary>Where a point stands on the drawing; outside it for points out of sight.</summary>
    public (double X, double Y) At(double longitude, double latitude) =>
        ((longitude - Window.West) * _narrow * PerDegree, (Window.North - latitude) * PerDegree);
}
