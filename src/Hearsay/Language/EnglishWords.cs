using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>The word lists the tokenizer asks, with look-ups that need no string.</summary>
internal static class EnglishWords
{
    private static readonly FrozenDictionary<string, string> Abbreviations = WordFiles.Table("abbreviations.tsv");
    private static readonly FrozenDictionary<string, int[]> Contractions = WordFiles.Table("contractions.tsv")
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' ').Select(int.Parse).ToArray(), StringComparer.Ordinal);
    private static readonly FrozenSet<string> Prefixes = WordFiles.Set("hyphen-prefixes.txt");
    private static readonly FrozenSet<string> Units = WordFiles.Set("units.txt");
    private static readonly FrozenSet<string> Domains = WordFiles.Set("domains.txt");
    private static readonly FrozenSet<string> Elisions = WordFiles.Set("elisions.txt");
    private static readonly FrozenSet<string> Openers = WordFiles.Set("sentence-openers.txt");

    private const int LongestEntry = 16;

    /// <summary>The class of an abbreviation ("always", "title", "number", "name"), or null.</summary>
    public static string? AbbreviationClass(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestEntry) return null;
        var look = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        if (look.TryGetValue(word, out var found)) return found;
        if (word.Length < 2 || !char.IsUpper(word[0]) || !char.IsUpper(word[^1])) return null;
        Span<char> folded = stackalloc char[word.Length];
        word.ToLowerInvariant(folded);
        folded[0] = word[0];
        return look.TryGetValue(folded, out found) ? found : null;
    }

    /// <summary>Lengths of the parts of a contraction written without an apostrophe, or null.</summary>
    public static int[]? PartsOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 4 or > 8) return null;
        Span<char> folded = stackalloc char[word.Length];
        word.ToLowerInvariant(folded);
        return Contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var parts) ? parts : null;
    }

    public static bool IsPrefix(ReadOnlySpan<char> word) => HasFolded(Prefixes, word);

    public static bool IsElision(ReadOnlySpan<char> word) => HasFolded(Elisions, word);

    public static bool IsUnit(ReadOnlySpan<char> word) =>
        word.Length <= LongestEntry && Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool IsDomain(ReadOnlySpan<char> label) => HasFolded(Domains, label);

    /// <summary>A word such as "The" or "But" that, capitalised, most often begins a sentence.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) =>
        word.Length <= LongestEntry && Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool HasFolded(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        if (word.Length > LongestEntry) return false;
        Span<char> folded = stackalloc char[word.Length];
        word.ToLowerInvariant(folded);
        return set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded);
    }
}
