namespace Hearsay.Stories.Changes;

/// <summary>Which words of a text went and which came, by the longest common subsequence (Hunt and McIlroy 1976).</summary>
internal static class WordDifference
{
    /// <summary>Words compared between the common beginning and the common end; longer ones count as changed throughout.</summary>
    private const int Most = 3000;

    public static (ImmutableArray<string> Gone, ImmutableArray<string> Come) Between(string before, string after)
    {
        var (a, b) = (before.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), after.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var start = a.AsSpan().CommonPrefixLength(b);
        var end = 0;
        while (end < Math.Min(a.Length, b.Length) - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        var (x, y) = (a[start..^end], b[start..^end]);
        return x.Length > Most || y.Length > Most ? ([.. x], [.. y]) : Changed(x, y);
    }

    private static (ImmutableArray<string>, ImmutableArray<string>) Changed(string[] x, string[] y)
    {
        var common = new ushort[x.Length + 1, y.Length + 1];
        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var j = y.Length - 1; j >= 0; j--)
                common[i, j] = x[i] == y[j] ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        }
        var (gone, come) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var (at, to) = (0, 0);
        while (at < x.Length || to < y.Length)
        {
            if (at < x.Length && to < y.Length && x[at] == y[to]) (at, to) = (at + 1, to + 1);
            else if (to == y.Length || (at < x.Length && common[at + 1, to] >= common[at, to + 1])) gone.Add(x[at++]);
            else come.Add(y[to++]);
        }
        return (gone.ToImmutable(), come.ToImmutable());
    }
}
