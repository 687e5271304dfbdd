namespace Hearsay.Eval.Stories;

/// <summary>The adjusted Rand index of two clusterings of the same items (Hubert and Arabie 1985): 0 by chance, 1 where they agree.</summary>
internal static class RandIndex
{
    public static double Of<T>(IEnumerable<T> items, Func<T, int> first, Func<T, int> second)
    {
        var all = items.Select(item => (A: first(item), B: second(item))).ToList();
        var both = all.GroupBy(pair => pair).Sum(group => Pairs(group.Count()));
        var a = all.GroupBy(pair => pair.A).Sum(group => Pairs(group.Count()));
        var b = all.GroupBy(pair => pair.B).Sum(group => Pairs(group.Count()));
        var expected = a * b / Pairs(all.Count);
        var most = (a + b) / 2;
        return most == expected ? 1 : (both - expected) / (most - expected);
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;
}
