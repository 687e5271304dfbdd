using System.Runtime.InteropServices;

namespace Hearsay.Stories.Links;

/// <summary>
/// Which claims are compared: under each key those of the last week, and of the time before it only the nearest few; of all of
/// these those that share most keys with the claim, up to a cap. So a claim finds what was said months ago, and the cost of
/// filing it grows neither with the years in the ledger nor without bound on a hot day.
/// </summary>
public static class ClaimNeighbours
{
    /// <summary>Claims of the week that are compared, and claims of the time before it.</summary>
    internal const int Most = 400, MostFar = 12;

    /// <summary>Nearest claims of the week that are looked at under one key, and under one rare word.</summary>
    internal const int KeyCap = 400, WordCap = 200;

    /// <summary>Nearest claims from before that week that are looked at: under who did what to whom, and under a rare word.</summary>
    internal const int FarCap = 3, FarWordCap = 6;

    /// <summary>Minutes of the week.</summary>
    internal const long Near = 7 * ReportRank.Day;

    internal static int NearCapOf(IndexKey key) => key.Kind == KeyKind.ClaimWord ? WordCap : KeyCap;

    internal static int FarCapOf(IndexKey key) => key.Kind == KeyKind.ClaimWord ? FarWordCap : FarCap;

    /// <summary>
    /// Claims that can see a claim as one before them: under a key that it is filed under, those up to the first that has
    /// too many between; under a neighbouring day, all.
    /// </summary>
    internal static IEnumerable<ClaimRef> After(ILinkStore store, ClaimSketch sketch, ClaimRef claim)
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

/// <summary>Finds the claims that one is compared with; one is used for many claims after each other.</summary>
/// <typeparam name="T">A claim's place in the canonical order, as a store keeps it.</typeparam>
/// <param name="minuteOf">When its report came out, as in <see cref="ReportRank.Minute"/>.</param>
public sealed class ClaimNeighbours<T>(Func<T, long> minuteOf) where T : struct, IComparable<T>
{
    private readonly Dictionary<T, int> _keys = [];
    private readonly PriorityQueue<T, (int Keys, T Claim)> _near = new(), _far = new();

    /// <summary>Claims to compare, in canonical order; and whether others under the keys were left out.</summary>
    /// <param name="keys">What the claim is looked for under.</param>
    /// <param name="before">Claims before it under one of them, nearest first.</param>
    /// <param name="minute">When the claim's own report came out.</param>
    public (List<T> Claims, bool IsCut) Find(IEnumerable<IndexKey> keys, Func<IndexKey, IEnumerable<T>> before, long minute)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(before);
        var (since, isCut) = (minute - ClaimNeighbours.Near, false);
        _keys.Clear();
        foreach (var key in keys) isCut |= Walk(before(key), since, ClaimNeighbours.NearCapOf(key), ClaimNeighbours.FarCapOf(key));
        foreach (var (claim, shared) in _keys)
        {
            var isFar = minuteOf(claim) < since;
            isCut |= Keep(isFar ? _far : _near, isFar ? ClaimNeighbours.MostFar : ClaimNeighbours.Most, claim, shared);
        }
        var found = new List<T>(_near.Count + _far.Count);
        foreach (var kept in (PriorityQueue<T, (int, T)>[])[_near, _far])
        {
            found.AddRange(kept.UnorderedItems.Select(item => item.Element));
            kept.Clear();
        }
        found.Sort();
        return (found, isCut);
    }

    /// <summary>Counts the claims under one key as far as they are looked at; true where there are more.</summary>
    private bool Walk(IEnumerable<T> claims, long since, int near, int far)
    {
        foreach (var claim in claims)
        {
            if (near-- == 0 || (minuteOf(claim) < since && far-- == 0)) return true;
            CollectionsMarshal.GetValueRefOrAddDefault(_keys, claim, out _)++;
        }
        return false;
    }

    /// <summary>Keeps a claim if it is among those that share most keys, of equal ones the nearest; true where one falls out.</summary>
    private static bool Keep(PriorityQueue<T, (int, T)> kept, int most, T claim, int shared)
    {
        if (kept.Count == most)
        {
            kept.EnqueueDequeue(claim, (shared, claim));
            return true;
        }
        kept.Enqueue(claim, (shared, claim));
        return false;
    }
}
