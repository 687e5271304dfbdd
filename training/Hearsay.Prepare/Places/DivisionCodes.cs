using System.Text.Json;
using Hearsay.Knowledge.Places;

namespace Hearsay.Prepare.Places;

/// <summary>
/// Leads from GeoNames' own numbers of divisions to ISO 3166-2. The package iso3166-2-db knows both; where
/// its code is not in ISO's present list, the names decide. A division that ISO does not have gets a code
/// with an asterisk, which serves to tell it from others and is never shown.
/// </summary>
internal sealed class DivisionCodes
{
    private static readonly string[] TypeWords =
    [
        "Oblast", "oblast", "Oblast'", "Region", "Province", "State", "Republic", "Krai", "Kray", "Governorate", "Prefecture", "County",
        "District", "Department", "Division", "Autonomous Oblast", "Voivodeship", "Canton", "Parish", "Municipality", "Emirate",
        "Autonomous Region", "Uygur Autonomous Region", "Zhuang Autonomous Region", "Ningxia Hui Autonomous Region", "Special Administrative Region",
    ];

    private static readonly string[] TypesBefore = ["Republic of ", "State of ", "Province of ", "Autonomous Republic of "];

    private readonly Dictionary<(string Country, string Admin), string> _codes = [];
    private readonly Dictionary<string, string> _iso = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Country, string Name), string> _own = [];

    /// <summary>English names by code.</summary>
    public Dictionary<string, string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>ISO's own names by code.</summary>
    public IReadOnlyDictionary<string, string> IsoNames => _iso;

    /// <summary>The code of a division that GeoNames numbers; that of the country where none is known.</summary>
    public string Of(string country, string admin) => _codes.GetValueOrDefault((country, admin), country);

    public void Read(GazetteerSources sources, IEnumerable<string> countries)
    {
        foreach (var row in sources.OwnDivisions()) _own[(row[0], row[1])] = row[2];
        using var iso = sources.Subdivisions();
        foreach (var item in iso.RootElement.GetProperty("3166-2").EnumerateArray()) _iso[Text(item, "code")!] = Text(item, "name")!;
        foreach (var country in countries) ReadPackage(sources, country);
        ReadGeoNames(sources);
    }

    private void ReadPackage(GazetteerSources sources, string country)
    {
        using var file = sources.DivisionsOf(country);
        if (file is null) return;
        foreach (var division in file.RootElement.EnumerateArray())
        {
            if (Text(division, "iso") is not { Length: > 0 } code || Text(division, "name") is not { } name) continue;
            code = IsoCode(country, code, name);
            Names[code] = name;
            if (Text(division, "admin") is { Length: > 0 } admin) _codes[(country, admin)] = code;
            if (Text(division, "fips") is { Length: > 0 } fips) _codes.TryAdd((country, fips), code);
        }
    }

    private string IsoCode(string country, string code, string name)
    {
        if (_own.TryGetValue((country, name), out var own)) return own;
        if (_iso.ContainsKey($"{country}-{code}")) return $"{country}-{code}";
        return ByName(country, name) ?? $"{country}-*{code}";
    }

    /// <summary>The one division of ISO's list whose name begins like this one; null where there is none or more.</summary>
    private string? ByName(string country, string name)
    {
        var bare = PlaceNames.Fold(Bare(name));
        var alike = _iso.Where(item => item.Key.StartsWith(country, StringComparison.Ordinal))
            .Where(item => PlaceNames.Fold(item.Value) is var other && (other == bare || other.StartsWith(bare + " ", StringComparison.Ordinal))).ToList();
        return alike.Count == 1 ? alike[0].Key : null;
    }

    /// <summary>Divisions that the package lacks a GeoNames number for, by their names in GeoNames.</summary>
    private void ReadGeoNames(GazetteerSources sources)
    {
        var byName = new Dictionary<(string, string), string>();
        foreach (var (code, name) in Names) byName.TryAdd((code[..2], PlaceNames.Fold(Bare(name))), code);
        using var admins = sources.Package("admin1.json");
        foreach (var admin in admins.RootElement.EnumerateArray())
        {
            var (number, name) = (Text(admin, "code")!.Split('.', 2), Text(admin, "name")!);
            if (_codes.ContainsKey((number[0], number[1]))) continue;
            if (byName.GetValueOrDefault((number[0], PlaceNames.Fold(Bare(name)))) is { } code) _codes.Add((number[0], number[1]), code);
            else if (ByName(number[0], name) is { } iso) (_codes[(number[0], number[1])], Names[iso]) = (iso, name);
        }
    }

    /// <summary>"Kursk Oblast" is Kursk, "Republic of Karelia" is Karelia.</summary>
    public static string Bare(string name)
    {
        foreach (var word in TypeWords)
        {
            if (name.EndsWith(" " + word, StringComparison.Ordinal)) name = name[..^(word.Length + 1)];
        }
        foreach (var word in TypesBefore)
        {
            if (name.StartsWith(word, StringComparison.Ordinal)) name = name[word.Length..];
        }
        return name;
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
