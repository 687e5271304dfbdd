namespace Hearsay.Stories.Links;

/// <summary>
/// Which claims of a block are compared: those of the last week up to a cap, and of the time before it only the nearest
/// few. So a claim finds what was said months ago, and the cost of filing it does not grow with the years in the ledger.
/// </summary>
internal static class ClaimNeighbours
{
    /// <summary>Nearest claims of a block compared within a week.</summary>
    public const int Cap = 2000;

    /// <summary>Nearest claims under one rare word compared within a week.</summary>
    public const int WordCap = 200;

    /// <summary>Nearest claims of a block compared from before that week.</summary>
    public const int FarCap = 12;

    /// <summary>Minutes of the week.</summary>
    private const long Near = 7 * ReportRank.Day;

    /// <summary>Claims under a key before a claim, nearest first, and whether there are more that are left out.</summary>
    public static (List<ClaimRef> Claims, bool IsCapped) Before(ILinkStore store, IndexKey key, ClaimRef claim)
    {
        var (cap, far, since) = (key.Kind == KeyKind.ClaimWord ? WordCap : Cap, 0, claim.Report.Minute - Near);
        List<ClaimRef> found = [];
        foreach (var other in store.ClaimsBefore(key, claim))
        {
            if (found.Count == cap || (other.Report.Minute < since && far++ == FarCap)) return (found, true);
            found.Add(other);
        }
        return (found, false);
    }

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
                if (far > FarCap && sketch.Keys.Contains(key)) break;
                yield return other;
                between.Enqueue(other.Report.Minute);
            }
        }
    }
}
