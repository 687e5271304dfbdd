using System.Runtime.InteropServices;

namespace Hearsay.Stories.Clusters;

/// <summary>Adds up vectors of many reports, again and again; with thousands of terms in them new tables each time would be much to collect.</summary>
internal sealed class TermSums
{
    private readonly Dictionary<long, double> _sums = [];
    private readonly PriorityQueue<long, (double Weight, long Later)> _strongest = new();

    /// <summary>The mean of vectors, cut and scaled as each of them, strongest term first.</summary>
    public ImmutableArray<WeightedTerm> Mean(IEnumerable<SketchedReport> reports, Func<SketchedReport, ImmutableArray<WeightedTerm>> vector)
    {
        _sums.Clear();
        foreach (var report in reports)
        {
            foreach (var term in vector(report)) CollectionsMarshal.GetValueRefOrAddDefault(_sums, term.Hash, out _) += term.Weight;
        }
        foreach (var (term, sum) in _sums)
        {
            if (_strongest.Count < TermVector.MostTerms) _strongest.Enqueue(term, (sum, ~term));
            else _strongest.EnqueueDequeue(term, (sum, ~term));
        }
        var (terms, squares) = (new (long Term, double Sum)[_strongest.Count], 0.0);
        for (var i = terms.Length - 1; i >= 0; i--)
        {
            var term = _strongest.Dequeue();
            terms[i] = (term, _sums[term]);
        }
        foreach (var (_, sum) in terms) squares += sum * sum;
        var length = Math.Sqrt(squares);
        return [.. terms.Select(one => new WeightedTerm(one.Term, (float)(one.Sum / length)))];
    }
}
