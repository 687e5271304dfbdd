namespace Hearsay.Stories;

/// <summary>A weighted vector in the order of its terms, so that two are multiplied in one walk.</summary>
internal sealed class TermMap
{
    private readonly long[] _terms;
    private readonly float[] _weights;

    public TermMap(ImmutableArray<WeightedTerm> terms)
    {
        _terms = [.. terms.Select(term => term.Hash)];
        _weights = [.. terms.Select(term => term.Weight)];
        Array.Sort(_terms, _weights);
    }

    /// <summary>How many terms there are.</summary>
    public int Count => _terms.Length;

    /// <summary>The weight of a term; 0 where it is not in the vector.</summary>
    public float Of(long term) => Array.BinarySearch(_terms, term) is >= 0 and var at ? _weights[at] : 0;

    /// <summary>Cosine of two vectors of length 1; 0 where one is empty.</summary>
    public double Cosine(TermMap other)
    {
        var (a, b) = (_terms, other._terms);
        var sum = 0.0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var (x, y) = (a[i], b[j]);
            if (x == y) sum += _weights[i] * other._weights[j];
            if (x <= y) i++;
            if (y <= x) j++;
        }
        return sum;
    }

    /// <summary>How many terms are in both.</summary>
    public int Shared(TermMap other) => BigramSet.Shared(_terms, other._terms);
}
