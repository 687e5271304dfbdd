namespace Hearsay.Stories.Names;

/// <summary>Names that are nearly what somebody wrote. All is done on folded names, so case, accents and articles do not count.</summary>
public static class NearNames
{
    /// <summary>Longer names are not varied: each letter costs some seventy keys.</summary>
    private const int Longest = 60;

    /// <summary>Letters that a slip may put in: those of English names, and those that folding does not take apart.</summary>
    private const string Letters = "abcdefghijklmnopqrstuvwxyzøæłđðþßœı ";

    /// <summary>The keys of all names that are one slip away: a letter left out, put in, changed, or two neighbours swapped.</summary>
    public static IEnumerable<long> Keys(string name)
    {
        var folded = NameFolder.Fold(name);
        return folded.Length is 0 or > Longest ? [] : Slips(folded).Select(near => StableHash.Of(near)).Distinct();
    }

    /// <summary>Whether a name ends in other words, as "Hanne van der Oost" in "van der Oost".</summary>
    public static bool EndsIn(string name, string words)
    {
        var (whole, end) = (NameFolder.Fold(name), NameFolder.Fold(words));
        return end.Length > 0 && (whole == end || whole.EndsWith(" " + end, StringComparison.Ordinal));
    }

    /// <summary>How many slips lie between what was asked for and a name, or its last word where one word was asked for.</summary>
    public static int Slips(string asked, string name)
    {
        var (from, to) = (NameFolder.Fold(asked), NameFolder.Fold(name));
        return Math.Min(Distance(from, to), from.Contains(' ') ? int.MaxValue : Distance(from, to.Split(' ')[^1]));
    }

    private static IEnumerable<string> Slips(string word)
    {
        for (var i = 0; i <= word.Length; i++)
        {
            foreach (var letter in Letters) yield return $"{word.AsSpan(0, i)}{letter}{word.AsSpan(i)}";
            if (i == word.Length) break;
            yield return word.Remove(i, 1);
            foreach (var letter in Letters.Where(letter => letter != word[i])) yield return $"{word.AsSpan(0, i)}{letter}{word.AsSpan(i + 1)}";
            if (i + 1 < word.Length && word[i] != word[i + 1]) yield return $"{word.AsSpan(0, i)}{word[i + 1]}{word[i]}{word.AsSpan(i + 2)}";
        }
    }

    /// <summary>Edit distance with swapped neighbours as one slip (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, table[i - 2, j - 2] + 1);
                table[i, j] = least;
            }
        }
        return table[a.Length, b.Length];
    }
}
