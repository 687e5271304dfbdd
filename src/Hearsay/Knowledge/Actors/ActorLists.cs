namespace Hearsay.Knowledge.Actors;

/// <summary>Gathers the lists before they are frozen.</summary>
internal sealed class ActorLists
{
    private readonly Dictionary<string, (string Alpha3, string Cameo, string Name)> _countries = new(StringComparer.Ordinal);

    private static readonly string[] OwnTypes = ["igo", "ngo", "group", "party", "military", "company", "agency", "media", "person"];

    public Dictionary<string, List<ActorEntry>> Named { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Agents { get; } = new(StringComparer.Ordinal);

    public int MostWords { get; private set; } = 1;

    public void AddShipped()
    {
        foreach (var row in Rows("countries.tsv", 7)) AddCountry(row);
        foreach (var row in Rows("organisations.tsv", 7)) AddOrganisation(row, "organisations");
        foreach (var row in Rows("officials.tsv", 7)) AddPerson(row);
        foreach (var row in Rows("ministers.tsv", 7)) AddPerson(row);
        foreach (var row in Rows("leaders.tsv", 7)) AddPerson(row);
        foreach (var row in Rows("peoples.tsv", 2)) AddPeople(row);
        foreach (var (name, source) in NewsSources.Shipped.Names) AddNewsSource(name, source);
        foreach (var row in Rows("agents.tsv", 2)) AddAgent(row[0], row[1]);
        foreach (var row in Rows("agents-own.tsv", 2)) AddAgent(row[0], row[1]);
    }

    /// <summary>A user's rows go before all others, so that they win.</summary>
    /// <exception cref="FormatException">A row is not of the form; the message gives its line and the remedy.</exception>
    public void AddOwn(TextReader list)
    {
        foreach (var (line, row) in KnowledgeFile.NumberedRows(list, 7))
        {
            if (Fault(row) is { } fault) throw new FormatException($"Line {line}: {fault}");
            if (row[2] == "person") AddPerson([row[0], row[1], row[3], row[4], row[5], row[6], "own list"], first: true);
            else AddOrganisation(row, "own list", first: true);
        }
    }

    private string? Fault(string[] row)
    {
        if (!OwnTypes.Contains(row[2])) return $"'{row[2]}' is no type of actor. Use one of {string.Join(", ", OwnTypes)}.";
        if (row[3].Length > 0 && !_countries.ContainsKey(row[3])) return $"'{row[3]}' is no country. Use ISO 3166-1 alpha-2 (GB), or leave it empty.";
        if (row[4].Length == 0) return row[2] == "person" ? "a person needs an office in the fifth column." : "an actor needs a CAMEO code in the fifth column, such as GBRMIL.";
        if (row[2] == "person" && row[5].Length == 0) return "a person needs the date on which the office began, such as 2024-07-05: no office holder is undated.";
        return row[5..7].FirstOrDefault(date => date.Length > 0 && !IsDate(date)) is { } bad ? $"'{bad}' is no date. Write 2024, 2024-07 or 2024-07-05." : null;
    }

    private static bool IsDate(string text) => new[] { "yyyy", "yyyy-MM", "yyyy-MM-dd" }.Any(form =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static IEnumerable<string[]> Rows(string file, int columns) => KnowledgeFile.Rows(KnowledgeFile.Open(file), columns);

    private void AddCountry(string[] row)
    {
        var (alpha2, alpha3, cameo, name) = (row[0], row[1], row[2], row[3]);
        _countries[alpha2] = (alpha3, cameo, name);
        foreach (var word in Names(name, row[4])) Add(word, new(ActorKind.Country, name, alpha2, alpha3, null, cameo, null, DatedTerm.Always, "countries"));
        foreach (var word in Names(row[5])) Add(word, new(ActorKind.Demonym, name, alpha2, alpha3, null, cameo, null, DatedTerm.Always, "demonyms"));
        foreach (var word in Names(row[6])) Add(word, new(ActorKind.Seat, name, alpha2, alpha3, "GOV", cameo + "GOV", null, DatedTerm.Always, "seats of government"));
    }

    private void AddOrganisation(string[] row, string list, bool first = false)
    {
        var (alpha2, code) = (row[3].Length > 0 ? row[3] : null, row[4]);
        var country = alpha2 is not null && _countries.TryGetValue(alpha2, out var c) ? c.Alpha3 : null;
        var cameo = country is null ? "" : _countries[alpha2!].Cameo;
        var sector = country is not null && code.StartsWith(cameo, StringComparison.Ordinal) ? code[cameo.Length..] : code;
        var entry = new ActorEntry(ActorKind.Organisation, row[0], alpha2, country, SectorOf(sector), code, null, new(row[5], row[6]), list);
        foreach (var word in Names(row[0], row[1])) Add(word, entry, first);
    }

    /// <summary>The first of stacked sectors; an international militant group (IMG) acts as rebels do.</summary>
    private static string? SectorOf(string stacked) => stacked.Length < 3 ? null : stacked.StartsWith("IMG", StringComparison.Ordinal) ? "REB" : stacked[..3];

    private void AddPerson(string[] row, bool first = false)
    {
        var alpha2 = row[2].Length > 0 ? row[2] : null;
        var known = alpha2 is not null && _countries.TryGetValue(alpha2, out _);
        var sector = OfficeSector(row[3]);
        var country = known ? _countries[alpha2!].Alpha3 : null;
        var code = known ? _countries[alpha2!].Cameo + sector : sector == "GOV" ? "IGO" : sector;
        var entry = new ActorEntry(ActorKind.Person, row[0], alpha2, country, known ? sector : "IGO", code, row[3], new(row[4], row[5]), row[6]);
        foreach (var word in Names(row[0], row[1])) Add(word, entry, first);
    }

    /// <summary>A people or region says where its actor is; it names no state.</summary>
    private void AddPeople(string[] row)
    {
        var (alpha3, cameo, name) = _countries[row[1]];
        Add(row[0], new(ActorKind.People, name, row[1], alpha3, null, cameo, null, DatedTerm.Always, "peoples"));
    }

    private void AddNewsSource(string name, NewsSource source)
    {
        var known = source.Country is { } alpha2 && _countries.ContainsKey(alpha2);
        var country = known ? _countries[source.Country!] : default;
        var sector = source.Kind == SourceKind.StateAgency ? "GOV" : "MED";
        Add(name, new(ActorKind.NewsSource, source.Name, source.Country, country.Alpha3, sector,
            known ? country.Cameo + (sector == "GOV" ? "GOVMED" : "MED") : "MED", null, DatedTerm.Always, "news sources"));
    }

    private void AddAgent(string noun, string sector)
    {
        Agents[noun] = sector;
        Count(noun);
    }

    /// <summary>An officer of the forces acts for the military, all other offices for the government.</summary>
    private static string OfficeSector(string office)
    {
        if (office.Contains("former", StringComparison.OrdinalIgnoreCase)) return "ELI";
        foreach (var word in (ReadOnlySpan<string>)["general staff", "commander", "military", "army", "Joint Chiefs"])
            if (office.Contains(word, StringComparison.OrdinalIgnoreCase)) return "MIL";
        return office.Contains("Hezbollah", StringComparison.Ordinal) || office.Contains("Hamas", StringComparison.Ordinal)
            || office.Contains("Houthi", StringComparison.Ordinal) || office.Contains("Wagner", StringComparison.Ordinal) ? "REB" : "GOV";
    }

    private void Add(string name, ActorEntry entry, bool first = false)
    {
        if (!Named.TryGetValue(name, out var entries)) Named.Add(name, entries = []);
        if (first) entries.Insert(0, entry);
        else entries.Add(entry);
        Count(name);
    }

    private void Count(string name) => MostWords = Math.Max(MostWords, name.AsSpan().Count(' ') + 1);

    private static IEnumerable<string> Names(params string[] fields) =>
        fields.SelectMany(f => f.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct();
}
