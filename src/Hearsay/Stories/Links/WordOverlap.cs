namespace Hearsay.Stories.Links;

/// <summary>How many weighty words two sorted lists of stems share.</summary>
internal static class WordOverlap
{
    /// <summary>IDF of the shared stems over the geometric mean of both lists' IDF, in [0, 1].</summary>
    public static double Of(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        var shared = 0.0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var order = string.CompareOrdinal(a[i], b[j]);
            if (order == 0) shared += DocumentFrequencies.Shipped.Idf(a[i]);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return shared == 0 ? 0 : shared / Math.Sqrt(Sum(a) * Sum(b));
    }

    private static double Sum(ImmutableArray<string> stems)
    {
        var sum = 0.0;
        foreach (var stem in stems) sum += DocumentFrequencies.Shipped.Idf(stem);
        return sum;
    }
}
