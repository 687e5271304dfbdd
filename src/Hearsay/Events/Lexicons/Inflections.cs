using System.Collections.Frozen;

namespace Hearsay.Events.Lexicons;

/// <summary>Leads regular forms of the lexicon's own words back to them, so that no frame is lost to a wrong lemma.</summary>
internal static class Inflections
{
    private static readonly FrozenDictionary<string, string> Verbs = Build('v', VerbForms);
    private static readonly FrozenDictionary<string, string> Nouns = Build('n', word => [word + "s", Plural(word)]);

    /// <summary>The word of the lexicon that a form in lower case belongs to; null where none does.</summary>
    public static string? Of(Upos upos, string form) =>
        (upos == Upos.VERB ? Verbs : Nouns).TryGetValue(form, out var lemma) ? lemma : null;

    private static FrozenDictionary<string, string> Build(char part, Func<string, IEnumerable<string>> forms)
    {
        var words = EventFiles.Rows("acts.tsv", 8).Concat(EventFiles.Rows("operators.tsv", 6)).Where(row => row[1][0] == part)
            .SelectMany(row => row[0].Split('|')).Select(key => part == 'v' ? key.Split(' ')[0] : key.Split(' ')[^1]).ToHashSet();
        if (part == 'v') words.UnionWith(EventFiles.Rows("light-verbs.tsv", 2).SelectMany(row => row[0].Split('|')).Select(key => key.Split(' ')[0]));
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in words.Order(StringComparer.Ordinal))
        {
            foreach (var form in forms(word).Where(form => !words.Contains(form))) lemmas.TryAdd(form, word);
        }
        return lemmas.ToFrozenDictionary();
    }

    private static IEnumerable<string> VerbForms(string word)
    {
        var stem = word.EndsWith('e') ? word[..^1] : word;
        var doubled = word.Length > 2 && IsConsonant(word[^1]) && word[^1] is not ('w' or 'x' or 'y') && !IsConsonant(word[^2]) && IsConsonant(word[^3]);
        yield return Plural(word);
        yield return word + "s";
        yield return word.EndsWith('y') && IsConsonant(word[^2]) ? word[..^1] + "ied" : stem + "ed";
        yield return stem + "ing";
        if (!doubled) yield break;
        yield return word + word[^1] + "ed";
        yield return word + word[^1] + "ing";
    }

    private static string Plural(string word) =>
        word.EndsWith('y') && word.Length > 1 && IsConsonant(word[^2]) ? word[..^1] + "ies"
        : word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es" : word + "s";

    private static bool IsConsonant(char letter) => !"aeiou".Contains(letter);
}
