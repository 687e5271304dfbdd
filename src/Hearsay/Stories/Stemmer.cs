namespace Hearsay.Stories;

/// <summary>
/// Takes off the endings of plurals and verbs, so that "strikes", "striking" and "strike" compare alike.
/// Cruder than lemmas and independent of any model. After Harman's S stemmer (1991), with -ed and -ing.
/// </summary>
internal static class Stemmer
{
    private const int Shortest = 3;

    /// <summary>The stem of a folded word.</summary>
    public static string Stem(ReadOnlySpan<char> word)
    {
        word = WithoutPlural(word);
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed"])
        {
            if (word.Length < ending.Length + Shortest || !word.EndsWith(ending) || !HasVowel(word[..^ending.Length])) continue;
            word = word[..^ending.Length];
            if (word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z' or 'e')) word = word[..^1];
            break;
        }
        if (word.Length > Shortest && word[^1] == 'e') word = word[..^1];
        return word.Length > Shortest && word[^1] == 'y' ? string.Concat(word[..^1], "i") : word.ToString();
    }

    private static ReadOnlySpan<char> WithoutPlural(ReadOnlySpan<char> word)
    {
        if (word.Length <= Shortest || word[^1] != 's' || word[^2] is 's' or 'u') return word;
        if (word.EndsWith("ies") && word.Length > 4) return word[..^2];
        return word.EndsWith("sses") || word.EndsWith("shes") || word.EndsWith("ches") || word.EndsWith("xes") ? word[..^2] : word[..^1];
    }

    private static bool HasVowel(ReadOnlySpan<char> word) => word.IndexOfAny("aeiouy") >= 0;
}
