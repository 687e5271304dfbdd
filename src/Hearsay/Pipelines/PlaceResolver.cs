using Hearsay.Entities.Places;
using Hearsay.Knowledge.Places;
using Hearsay.Language;

namespace Hearsay.Pipelines;

/// <summary>Says which place a phrase names, without the models of syntax: "Paris, Texas", "the Kursk region".</summary>
public static class PlaceResolver
{
    /// <summary>The report that a phrase makes, for whoever prints spans of it.</summary>
    public static Report ReportOf(string phrase) => new()
    {
        Id = new ReportId("phrase"),
        Doc = "phrase",
        Text = phrase,
        Origin = "phrase",
        Offsets = new OffsetMap([]),
    };

    /// <summary>The place that the phrase names; words after it in the phrase count as context. Null where no list has any of it.</summary>
    /// <param name="report">From <see cref="ReportOf"/>.</param>
    /// <param name="near">ISO 3166-1 alpha-2 of the country whose places win, where it has any of that name; null where nothing is known.</param>
    public static PlaceValue? Resolve(Report report, string? near = null)
    {
        var reading = new SentenceSplitter().Run(new ParagraphFinder().Run(new Reading(report), default), default);
        reading = reading with { Syntax = [.. reading.Tokens.Select((token, i) => Flat(reading, i))] };
        var sheet = new PlaceSheet(reading, PlaceWeights.Shipped);
        var spots = sheet.Candidates();
        if (spots.Count == 0 && report.Text.Trim() is { Length: > 0 } words)
            spots = sheet.Given([TextSpan(report.Text, words)]);
        if (near is not null) Prefer(spots, Gazetteer.CountryKey(near));
        return sheet.Resolve(spots).FirstOrDefault(place => place.Precision is not null);
    }

    /// <summary>The code of a country by its name or code; null where no list has it.</summary>
    public static string? Country(string name)
    {
        var found = Gazetteer.Shipped.Find(name);
        for (var i = 0; i < found.Count; i++)
        {
            if (Gazetteer.Shipped[found[i]] is { Kind: PlaceKind.Country } place) return Gazetteer.Shipped.Country(place.Division);
        }
        return Gazetteer.Shipped.IsCountry(name.ToUpperInvariant()) ? name.ToUpperInvariant() : null;
    }

    private static void Prefer(List<Spot> spots, int country)
    {
        foreach (var spot in spots)
        {
            var there = Array.FindAll(spot.Places, place => Gazetteer.Shipped.CountryKey(Gazetteer.Shipped[place].Division) == country);
            if (there.Length > 0) spot.Places = there;
        }
    }

    private static TextSpan TextSpan(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    /// <summary>No tree: every word is a name that stands alone.</summary>
    private static TokenSyntax Flat(Reading reading, int token) => new(Upos.PROPN, "", reading.Word(token).ToString(), -1, "root");
}
