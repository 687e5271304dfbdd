using Hearsay.Stories.Clusters;
using Hearsay.Stories.Copies;
using Hearsay.Stories.Links;

namespace Hearsay.Stories;

/// <summary>
/// Finds copies, stories and claim links. What it leaves in a store depends on the set of filed reports
/// alone: the order in which they came, and whether they came one by one or all at once, does not matter.
/// docs/decisions tells how.
/// </summary>
public static class Linker
{
    /// <summary>Version of all rules here; a ledger keeps it beside each result and links anew where it changed.</summary>
    public const string Version = "links/9";

    /// <summary>Minutes beyond which no dated report is compared with one that it shares a key of this kind with; null where there is no limit.</summary>
    public static long? Reach(KeyKind kind) => kind switch
    {
        KeyKind.Band or KeyKind.Sentence => CopyFinder.Window,
        KeyKind.Term => StoryPlacer.Reach,
        _ => null,
    };

    /// <summary>The least score at which two claims are taken as one statement, 0 to 1.</summary>
    public static double SameFrom => ClaimModel.Shipped.Threshold;

    /// <summary>Links a whole set at once.</summary>
    public static LinkedSet Link(IEnumerable<FiledReport> reports) => Link(reports, StoryModel.Shipped, ClaimModel.Shipped);

    /// <summary>
    /// Brings the results of a store up to date after reports were filed in it. The reports and their keys
    /// must already be there. Each report looks back, in canonical order, at reports before it; so a new
    /// report concerns itself and those after it that share a key with it, and nothing else is touched.
    /// </summary>
    public static LinkUpdate Update(ILinkStore store, IReadOnlySet<ReportRank> added)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(added);
        return new UpdateRun(store, StoryModel.Shipped, ClaimModel.Shipped).Run(added);
    }

    /// <summary>Places claims anew that something was decided on, and those that follow from where they go.</summary>
    /// <param name="store">Where they are filed and placed.</param>
    /// <param name="claims">The claims.</param>
    public static void Settle(ILinkStore store, IEnumerable<ClaimRef> claims)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(claims);
        new UpdateRun(store, StoryModel.Shipped, ClaimModel.Shipped).Settle(claims);
    }

    /// <summary>Judges two claims that are filed, whether or not they stand in one block.</summary>
    /// <param name="store">Where they are filed.</param>
    /// <param name="a">The earlier one in canonical order.</param>
    /// <param name="b">The later one.</param>
    public static ClaimLink Judge(ILinkStore store, ClaimRef a, ClaimRef b)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new ClaimPlacer(store, StoryModel.Shipped, ClaimModel.Shipped).Judge(a, b, isCapped: false);
    }

    /// <summary>As <see cref="Link(IEnumerable{FiledReport})"/>, with other models.</summary>
    internal static LinkedSet Link(IEnumerable<FiledReport> reports, StoryModel stories, ClaimModel claims)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var store = new MemoryLinkStore();
        var added = reports.Select(report => store.File(SketchedReport.Of(report))).ToHashSet();
        new UpdateRun(store, stories, claims).Run(added);
        return store.ToLinkedSet();
    }
}
