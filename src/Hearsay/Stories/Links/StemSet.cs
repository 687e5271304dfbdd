namespace Hearsay.Stories.Links;

/// <summary>Stems as numbers, so that two lists of them are compared without looking at letters.</summary>
internal sealed class StemSet
{
    private readonly long[] _prints;
    private readonly float[] _weights;
    private readonly double _sum;

    /// <param name="stems">Each once.</param>
    public StemSet(ImmutableArray<string> stems)
    {
        _prints = [.. stems.Select(stem => StableHash.Of(stem))];
        _weights = [.. stems.Select(stem => DocumentFrequencies.Shipped.Idf(stem))];
        Array.Sort(_prints, _weights);
        foreach (var weight in _weights) _sum += weight;
    }

    public bool Contains(long print) => Array.BinarySearch(_prints, print) >= 0;

    /// <summary>IDF of the shared stems over the geometric mean of both lists' IDF, in [0, 1].</summary>
    public double Overlap(StemSet other)
    {
        var (a, b) = (_prints, other._prints);
        var shared = 0.0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var (x, y) = (a[i], b[j]);
            if (x == y) shared += _weights[i];
            if (x <= y) i++;
            if (y <= x) j++;
        }
        return shared == 0 ? 0 : shared / Math.Sqrt(_sum * other._sum);
    }
}
