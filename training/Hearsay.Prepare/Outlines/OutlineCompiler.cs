using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Hearsay.Prepare.Outlines;

/// <summary>Turns a TopoJSON of countries into the list of outlines that the map draws.</summary>
internal static class OutlineCompiler
{
    private const int PerDegree = 10;
    private const int Half = 180 * PerDegree;

    private const string Head = """
        # Outlines of countries, for the map. From Natural Earth 1:110m (public domain), by way of world-atlas 2.0.2.
        # Made by 'Hearsay.Prepare outlines'. Rings are split by ';': the first pair is longitude and latitude in tenths of a
        # degree, each further pair the step from the one before. The last point joins the first.
        # alpha-2	name	rings
        """;

    /// <param name="topology">The TopoJSON, gzipped.</param>
    /// <param name="codes">ISO 3166-1 of iso-codes, gzipped JSON.</param>
    /// <param name="output">The file to write.</param>
    public static int Run(string topology, string codes, string output)
    {
        using var map = Open(topology);
        using var iso = Open(codes);
        var alpha2 = iso.RootElement.GetProperty("3166-1").EnumerateArray()
            .ToDictionary(one => one.GetProperty("numeric").GetString()!, one => one.GetProperty("alpha_2").GetString()!, StringComparer.Ordinal);
        var arcs = Arcs(map.RootElement);
        var lines = map.RootElement.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray()
            .Select(country => Line(country, arcs, alpha2)).Order(StringComparer.Ordinal).ToArray();
        File.WriteAllText(output, $"{Head}\n{string.Join('\n', lines)}\n");
        Console.WriteLine($"{lines.Length} countries, {new FileInfo(output).Length:N0} bytes");
        return 0;
    }

    private static JsonDocument Open(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        return JsonDocument.Parse(file);
    }

    /// <summary>All arcs in tenths of a degree. Quantised positions are steps (TopoJSON specification, 2.1.2).</summary>
    private static (int X, int Y)[][] Arcs(JsonElement map)
    {
        var (scale, translate) = (Pair(map.GetProperty("transform").GetProperty("scale")), Pair(map.GetProperty("transform").GetProperty("translate")));
        return [.. map.GetProperty("arcs").EnumerateArray().Select(arc =>
        {
            var (x, y) = (0.0, 0.0);
            return arc.EnumerateArray().Select(step =>
            {
                (x, y) = (x + step[0].GetDouble(), y + step[1].GetDouble());
                return (Round((x * scale.X) + translate.X), Round((y * scale.Y) + translate.Y));
            }).ToArray();
        })];
    }

    private static string Line(JsonElement country, (int X, int Y)[][] arcs, Dictionary<string, string> alpha2)
    {
        var parts = country.GetProperty("arcs");
        var polygons = country.GetProperty("type").GetString() == "Polygon" ? [parts] : parts.EnumerateArray().ToArray();
        var rings = polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(ring => Ring(ring, arcs)).Where(ring => ring.Count > 2).Select(Steps);
        var code = country.TryGetProperty("id", out var id) && alpha2.TryGetValue(id.GetString()!, out var known) ? known : "--";
        return $"{code}\t{country.GetProperty("properties").GetProperty("name").GetString()}\t{string.Join(';', rings)}";
    }

    private static List<(int X, int Y)> Ring(JsonElement ring, (int X, int Y)[][] arcs)
    {
        var points = new List<(int X, int Y)>();
        foreach (var index in ring.EnumerateArray().Select(one => one.GetInt32()))
        {
            // A negative number is an arc walked backwards: its ones' complement.
            foreach (var point in index < 0 ? arcs[~index].Reverse() : arcs[index])
            {
                if (points.Count == 0 || points[^1] != point) points.Add(point);
            }
        }
        if (points.Count > 1 && points[0] == points[^1]) points.RemoveAt(points.Count - 1);
        return points;
    }

    private static string Steps(List<(int X, int Y)> ring)
    {
        var text = new StringBuilder();
        var at = (X: 0, Y: 0);
        foreach (var point in ring)
        {
            var east = point.X - at.X;
            if (text.Length > 0 && Math.Abs(east) > Half) east -= Math.Sign(east) * 2 * Half; // over the 180th meridian the ring goes on
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 0 ? " " : "")}{east},{point.Y - at.Y}");
            at = point;
        }
        return text.ToString();
    }

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());

    private static int Round(double degrees) => (int)Math.Round(degrees * PerDegree, MidpointRounding.AwayFromZero);
}
