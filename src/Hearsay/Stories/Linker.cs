using Hearsay.Stories.Copies;

namespace Hearsay.Stories;

/// <summary>
/// Finds copies, stories and claim links. What it leaves in a store depends on the set of filed reports
/// alone: the order in which they came, and whether they came one by one or all at once, does not matter.
/// docs/decisions tells how.
/// </summary>
public static class Linker
{
    /// <summary>Version of all rules here; a ledger keeps it beside each result and links anew where it changed.</summary>
    public const string Version = "links/1";

    /// <summary>Links a whole set at once.</summary>
    public static LinkedSet Link(IEnumerable<FiledReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var store = new MemoryLinkStore();
        var added = reports.Select(report => store.File(SketchedReport.Of(report))).ToHashSet();
        Update(store, added);
        return store.ToLinkedSet();
    }

    /// <summary>
    /// Brings the results of a store up to date after reports were filed in it. The reports and their keys
    /// must already be there. Each report looks back, in canonical order, at reports before it; so a new
    /// report concerns itself and those after it that share a key with it, and nothing else is touched.
    /// </summary>
    public static LinkUpdate Update(ILinkStore store, IReadOnlySet<ReportRank> added)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(added);
        var copied = UpdateCopies(store, added);
        return new LinkUpdate { Stories = [.. copied] };
    }

    /// <summary>Finds the copy edges of the new reports and of those that they concern; returns the later ends of edges that changed.</summary>
    private static SortedSet<ReportRank> UpdateCopies(ILinkStore store, IReadOnlySet<ReportRank> added)
    {
        var concerned = new SortedSet<ReportRank>(added);
        foreach (var rank in added) concerned.UnionWith(CopyFinder.After(store, rank));
        concerned.UnionWith(new StockSentences(store).Turned(added));
        var changed = new SortedSet<ReportRank>();
        foreach (var rank in concerned)
        {
            var edges = CopyFinder.Find(store, rank);
            if (edges.SequenceEqual(store.CopiesInto(rank))) continue;
            store.PutCopies(rank, edges);
            changed.Add(rank);
        }
        return changed;
    }
}
