namespace Hearsay.Prepare.Places;

/// <summary>The area that the towns of a division cover: its middle, its size and how many live there.</summary>
internal sealed class Extent
{
    private const double KmADegree = 111.2;
    private readonly List<double> _latitudes = [];
    private readonly List<double> _longitudes = [];

    public double Population { get; private set; }

    public double Latitude => Middle(_latitudes);

    public double Longitude => Middle(_longitudes);

    /// <summary>In km: of a circle with the area of the box around the towns.</summary>
    public double Radius
    {
        get
        {
            var height = Span(_latitudes) * KmADegree;
            var width = Span(_longitudes) * KmADegree * Math.Cos(double.DegreesToRadians(Latitude));
            return Math.Max(5, Math.Sqrt(height * width / Math.PI));
        }
    }

    public void Add(double latitude, double longitude, double population)
    {
        _latitudes.Add(latitude);
        _longitudes.Add(longitude);
        Population += population;
    }

    /// <summary>Between the middle of the extremes and the mean: towns lie unevenly, and a far island would pull the former.</summary>
    private static double Middle(List<double> values) => (((values.Min() + values.Max()) / 2) + values.Average()) / 2;

    private static double Span(List<double> values) => values.Max() - values.Min();
}
