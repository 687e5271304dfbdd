using Hearsay.Knowledge;

namespace Hearsay.Entities;

/// <summary>Reads the knowledge files that <see cref="EntityLexicon"/> looks words up in.</summary>
internal static class EntityLexiconFiles
{
    // The country file lists these for coding actors; as places they are not the whole state.
    private static readonly string[] PartsOfStates = ["England", "Scotland", "Wales", "Northern Ireland"];

    /// <summary>The hand-written list first, then WordNet's classes for what it lacks.</summary>
    public static Dictionary<string, NounFacts> Nouns()
    {
        var nouns = new Dictionary<string, NounFacts>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows("head-nouns.tsv", 4))
        {
            var kind = row[2] == "-" ? "" : row[2];
            var type = TypeOf(row[1]);
            var facts = new NounFacts(type, kind, GendersOf(row[3], type), row[1] == "document");
            foreach (var noun in Words(row[0])) nouns.TryAdd(noun, facts);
        }
        foreach (var row in Rows("wordnet-nouns.tsv", 2))
        {
            var type = ClassOf(row[0]);
            var facts = new NounFacts(type, "", GendersOf("-", type), false);
            foreach (var noun in Words(row[1])) nouns.TryAdd(noun, facts);
        }
        return nouns;
    }

    public static Dictionary<string, PronounFacts> Pronouns()
    {
        var pronouns = new Dictionary<string, PronounFacts>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows("pronouns.tsv", 4))
        {
            var person = row[1] == "r" ? 0 : int.Parse(row[1], CultureInfo.InvariantCulture);
            var number = row[2] switch { "s" => Numbers.One, "p" => Numbers.Many, _ => Numbers.Either };
            var gender = row[3] switch { "m" => Genders.Male, "f" => Genders.Female, "n" => Genders.Thing, "a" => Genders.Person, _ => Genders.Any };
            foreach (var word in Words(row[0])) pronouns.Add(word, new PronounFacts(person, number, gender));
        }
        return pronouns;
    }

    public static Dictionary<string, Genders> FirstNames()
    {
        var names = new Dictionary<string, Genders>(StringComparer.Ordinal);
        foreach (var row in Rows("first-names.tsv", 2))
        {
            var gender = row[0] switch { "m" => Genders.Male, "f" => Genders.Female, _ => Genders.Person };
            foreach (var name in Words(row[1])) names.TryAdd(name, gender);
        }
        return names;
    }

    public static Dictionary<string, TitleFacts> Titles()
    {
        var titles = new Dictionary<string, TitleFacts>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows("titles.tsv", 3))
        {
            var facts = new TitleFacts(Enum.Parse<TitleKind>(row[1], ignoreCase: true), GendersOf(row[2], EntityType.Person));
            foreach (var word in Words(row[0])) titles.TryAdd(word, facts);
        }
        return titles;
    }

    public static Dictionary<string, string> Countries()
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Rows("countries.tsv", 7))
        {
            countries.TryAdd(row[3], row[3]);
            foreach (var alias in row[4].Split('|', StringSplitOptions.RemoveEmptyEntries).Except(PartsOfStates))
                countries.TryAdd(alias.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? alias[4..] : alias, row[3]);
        }
        return countries;
    }

    /// <summary>Pairs of kinds of which the first can stand for the second.</summary>
    public static IEnumerable<(string Kind, string For)> Kinds() =>
        Rows("noun-kinds.tsv", 2).SelectMany(row => Words(row[1]).Select(other => (row[0], other)));

    /// <summary>Lemmas with their regular forms.</summary>
    public static IEnumerable<string> SpeechVerbs() =>
        Rows("speech-verbs.tsv", 1).SelectMany(row => Words(row[0])).SelectMany(Forms);

    private static string[] Forms(string verb)
    {
        var stem = verb.EndsWith('e') ? verb[..^1] : verb;
        var past = verb.EndsWith('y') && !"aeou".Contains(verb[^2]) ? verb[..^1] + "ied" : stem + "ed";
        var third = verb.EndsWith('y') && !"aeou".Contains(verb[^2]) ? verb[..^1] + "ies" : verb.EndsWith("sh", StringComparison.Ordinal) ? verb + "es" : verb + "s";
        return [verb, past, third, stem + "ing"];
    }

    private static IEnumerable<string[]> Rows(string file, int columns) => KnowledgeFile.Rows(KnowledgeFile.Open(file), columns);

    private static string[] Words(string field) => field.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static EntityType TypeOf(string type) => type switch
    {
        "person" => EntityType.Person,
        "org" => EntityType.Org,
        "place" => EntityType.Place,
        "event" => EntityType.Event,
        "product" => EntityType.Product,
        "date" => EntityType.Date,
        "document" or "other" => EntityType.Other,
        _ => throw new FormatException($"Unknown type '{type}' in head-nouns.tsv."),
    };

    private static EntityType ClassOf(string letter) => letter switch
    {
        "p" => EntityType.Person,
        "g" => EntityType.Org,
        "l" => EntityType.Place,
        "t" => EntityType.Date,
        _ => EntityType.Other,
    };

    private static Genders GendersOf(string letter, EntityType type) => (letter, type) switch
    {
        ("m", _) => Genders.Male,
        ("f", _) => Genders.Female,
        (_, EntityType.Person) => Genders.Person,
        _ => Genders.Thing,
    };
}
