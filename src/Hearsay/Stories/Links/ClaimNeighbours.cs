namespace Hearsay.Stories.Links;

/// <summary>
/// Which claims are compared: under each key those of the last week, and of the time before it only the nearest few; of all of
/// these the nearest up to a cap. So a claim finds what was said months ago, and the cost of filing it does not grow with the
/// years in the ledger, nor without bound on a hot day.
/// </summary>
internal static class ClaimNeighbours
{
    /// <summary>Nearest claims compared, under all keys together.</summary>
    public const int Cap = 2000;

    /// <summary>Nearest claims under one rare word compared within a week.</summary>
    public const int WordCap = 200;

    /// <summary>Nearest claims compared from before that week: under a rare word, and under who did what to whom.</summary>
    private const int FarWordCap = 6, FarCap = 3;

    private static readonly Comparer<ClaimRef> NearestFirst = Comparer<ClaimRef>.Create((a, b) => b.CompareTo(a));

    /// <summary>Minutes of the week.</summary>
    private const long Near = 7 * ReportRank.Day;

    /// <summary>
    /// Claims before a claim under any of its keys, nearest first and each once, at most <see cref="Cap"/> in all; and the keys
    /// under which some were left out.
    /// </summary>
    public static (List<ClaimRef> Claims, List<IndexKey> Cut) Before(ILinkStore store, IEnumerable<IndexKey> keys, ClaimRef claim)
    {
        var (found, cut) = (new List<ClaimRef>(), new List<IndexKey>());
        var open = new PriorityQueue<(IndexKey Key, IEnumerator<ClaimRef> Claims), ClaimRef>(NearestFirst);
        foreach (var key in keys) Queue(open, key, Under(store, key, claim, cut).GetEnumerator());
        while (open.TryDequeue(out var next, out var nearest))
        {
            if (found.Count == 0 || found[^1] != nearest)
            {
                if (found.Count == Cap)
                {
                    cut.Add(next.Key);
                    continue;
                }
                found.Add(nearest);
            }
            Queue(open, next.Key, next.Claims);
        }
        return (found, cut);
    }

    private static void Queue(PriorityQueue<(IndexKey, IEnumerator<ClaimRef>), ClaimRef> open, IndexKey key, IEnumerator<ClaimRef> claims)
    {
        if (claims.MoveNext()) open.Enqueue((key, claims), claims.Current);
    }

    /// <summary>Claims under one key, as far as it is walked.</summary>
    private static IEnumerable<ClaimRef> Under(ILinkStore store, IndexKey key, ClaimRef claim, List<IndexKey> cut)
    {
        var (cap, since, count, far) = (key.Kind == KeyKind.ClaimWord ? WordCap : Cap, claim.Report.Minute - Near, 0, FarCapOf(key));
        foreach (var other in store.ClaimsBefore(key, claim))
        {
            if (count++ == cap || (other.Report.Minute < since && far-- == 0))
            {
                cut.Add(key);
                yield break;
            }
            yield return other;
        }
    }

    private static int FarCapOf(IndexKey key) => key.Kind == KeyKind.ClaimWord ? FarWordCap : FarCap;

    /// <summary>
    /// Claims that can see a claim as one before them: under a key that it is filed under, those up to the first that has
    /// too many between; under a neighbouring day, all.
    /// </summary>
    public static IEnumerable<ClaimRef> After(ILinkStore store, ClaimSketch sketch, ClaimRef claim)
    {
        foreach (var key in sketch.Probes)
        {
            var between = new Queue<long>();
            var far = 0;
            foreach (var other in store.ClaimsAfter(key, claim))
            {
                while (between.TryPeek(out var minute) && minute < other.Report.Minute - Near)
                {
                    between.Dequeue();
                    far++;
                }
                if (far > FarCapOf(key) && sketch.Keys.Contains(key)) break;
                yield return other;
                between.Enqueue(other.Report.Minute);
            }
        }
    }
}
