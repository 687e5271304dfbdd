using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Language;

/// <summary>
/// Tells in which language a text is written, by its script and its function words (the method of Grefenstette 1995,
/// "Comparing two language identification schemes"). Sure only of texts of <see cref="LeastWords"/> words or more;
/// what it cannot tell it leaves open. Safe to share between threads.
/// </summary>
public static class LanguageIdentifier
{
    /// <summary>Words below which nothing is said.</summary>
    public const int LeastWords = 20;

    /// <summary>Words that are looked at, from the beginning.</summary>
    private const int MostWords = 600;

    /// <summary>A language is told where one word in eight is its function word, and others have at most two thirds of that.</summary>
    private const double LeastShare = 0.125, Runner = 0.67;

    /// <summary>Different function words without which a text is a list or a pattern.</summary>
    private const int LeastDifferent = 4;

    private static readonly Lazy<(ImmutableArray<string> Languages, FrozenDictionary<string, (int Number, ImmutableArray<int> Languages)> Words)> Table = new(Load);

    /// <summary>ISO 639-1; null where the text is too short or like no language that is known here.</summary>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ScriptOf(text) is { } script) return script;
        var (languages, words) = Table.Value;
        Span<int> hits = stackalloc int[languages.Length], different = stackalloc int[languages.Length];
        Span<bool> seen = stackalloc bool[words.Count];
        var count = 0;
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[24];
        for (int at = 0; at < text.Length && count < MostWords;)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            if (at == start) { at++; continue; }
            count++;
            if (at - start > lower.Length) continue;
            text.AsSpan(start, at - start).ToLowerInvariant(lower);
            if (!lookup.TryGetValue(lower[..(at - start)], out var word)) continue;
            foreach (var owner in word.Languages)
            {
                hits[owner]++;
                if (!seen[word.Number]) different[owner]++;
            }
            seen[word.Number] = true;
        }
        return count < LeastWords ? null : Best(languages, hits, different, count);
    }

    private static string? Best(ImmutableArray<string> languages, ReadOnlySpan<int> hits, ReadOnlySpan<int> different, int count)
    {
        var (best, next) = (0, 0);
        for (var i = 1; i < hits.Length; i++)
        {
            if (hits[i] > hits[best]) best = i;
        }
        for (var i = 0; i < hits.Length; i++)
        {
            if (i != best) next = Math.Max(next, hits[i]);
        }
        if (hits[best] < LeastShare * count || different[best] < LeastDifferent) return null;
        // Neighbours such as Danish and Norwegian share most of their words; the better one is named, English never so.
        return next <= Runner * hits[best] || (languages[best] != "en" && hits[languages.IndexOf("en")] <= Runner * hits[best]) ? languages[best] : null;
    }

    /// <summary>The language of a script that one language has to itself, where half the letters are of it.</summary>
    private static string? ScriptOf(string text)
    {
        var (letters, kana, han, hangul, greek, hebrew, thai, devanagari) = (0, 0, 0, 0, 0, 0, 0, 0);
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, 4000)))
        {
            if (!char.IsLetter(letter)) continue;
            letters++;
            switch (letter)
            {
                case >= '\u3040' and <= '\u30FF': kana++; break;
                case >= '\u4E00' and <= '\u9FFF': han++; break;
                case >= '\uAC00' and <= '\uD7AF': hangul++; break;
                case >= '\u0370' and <= '\u03FF': greek++; break;
                case >= '\u0590' and <= '\u05FF': hebrew++; break;
                case >= '\u0E00' and <= '\u0E7F': thai++; break;
                case >= '\u0900' and <= '\u097F': devanagari++; break;
            }
        }
        if (letters < LeastWords) return null;
        var half = letters / 2;
        return kana + han > half ? (kana * 20 > letters ? "ja" : "zh") : hangul > half ? "ko" : greek > half ? "el" : hebrew > half ? "he" : thai > half ? "th" : devanagari > half ? "hi" : null;
    }

    private static (ImmutableArray<string>, FrozenDictionary<string, (int, ImmutableArray<int>)>) Load()
    {
        using var reader = new StreamReader(typeof(LanguageIdentifier).Assembly.GetManifestResourceStream("Hearsay.Language.Names.function-words.tsv")
            ?? throw new InvalidOperationException("The function words are not in the build."), Encoding.UTF8);
        List<string> languages = [];
        Dictionary<string, List<int>> words = new(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var language, var listed]) continue;
            foreach (var word in listed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
                (words.TryGetValue(word, out var known) ? known : words[word] = []).Add(languages.Count);
            languages.Add(language);
        }
        return ([.. languages], words.Select((word, number) => (word.Key, Value: (number, word.Value.ToImmutableArray()))).ToFrozenDictionary(word => word.Key, word => word.Value, StringComparer.Ordinal));
    }
}
