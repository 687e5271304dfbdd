namespace Hearsay.Web.Maps;

/// <summary>The outline of a country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2; <c>--</c> where it has none.</param>
/// <param name="Name">Short English name.</param>
/// <param name="Rings">Its islands and mainlands, in degrees east and north.</param>
public sealed record Outline(string Code, string Name, ImmutableArray<ImmutableArray<(double Longitude, double Latitude)>> Rings)
{
    private const double Tenth = 0.1;

    /// <summary>All outlines that are shipped.</summary>
    public static ImmutableArray<Outline> Shipped { get; } = Load();

    /// <summary>The window around its largest ring: far islands are left out.</summary>
    public MapWindow Window { get; } = MapWindow.Around(Rings.MaxBy(ring => ring.Length));

    private static ImmutableArray<Outline> Load()
    {
        using var stream = typeof(Outline).Assembly.GetManifestResourceStream("Hearsay.Web.Maps.outlines.tsv")!;
        using var reader = new StreamReader(stream);
        var outlines = ImmutableArray.CreateBuilder<Outline>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var code, var name, var rings]) continue;
            outlines.Add(new(code, name, [.. rings.Split(';').Select(Ring)]));
        }
        return outlines.ToImmutable();
    }

    /// <summary>Steps in tenths of a degree, the first from 0,0.</summary>
    private static ImmutableArray<(double, double)> Ring(string steps)
    {
        var (x, y) = (0, 0);
        return [.. steps.Split(' ').Select(step =>
        {
            var comma = step.IndexOf(',', StringComparison.Ordinal);
            x += int.Parse(step.AsSpan(0, comma), CultureInfo.InvariantCulture);
            y += int.Parse(step.AsSpan(comma + 1), CultureInfo.InvariantCulture);
            return (x * Tenth, y * Tenth);
        })];
    }
}
