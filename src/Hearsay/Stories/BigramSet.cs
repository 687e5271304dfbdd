namespace Hearsay.Stories;

/// <summary>The word bigrams of a text, as sorted hashes.</summary>
internal static class BigramSet
{
    public static long[] Of(List<FoldedWord> words)
    {
        if (words.Count < 2) return [];
        var bigrams = new long[words.Count - 1];
        for (var i = 0; i < bigrams.Length; i++) bigrams[i] = StableHash.Of(words[i].Hash, words[i + 1].Hash);
        Array.Sort(bigrams);
        return [.. bigrams.Distinct()];
    }

    /// <summary>How many two sets share.</summary>
    public static int Shared(long[] a, long[] b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] < b[j]) i++;
            else if (a[i] > b[j]) j++;
            else { shared++; i++; j++; }
        }
        return shared;
    }
}
