namespace Hearsay.Stories;

/// <summary>
/// What linking asks of a ledger, and where it leaves its results. All calls of one update come from one
/// thread, inside one transaction. <see cref="MemoryLinkStore"/> keeps everything in memory.
/// </summary>
public interface ILinkStore
{
    /// <summary>A report that is filed, with its sketch (made by <see cref="SketchedReport.Of"/>, kept or made again).</summary>
    SketchedReport Report(ReportId id);

    /// <summary>The last report filed, in canonical order, but for some; null where there is no other.</summary>
    ReportRank? LastBut(IReadOnlySet<ReportRank> some);

    /// <summary>Reports filed under a key that come before a rank, nearest first, none before a minute.</summary>
    IEnumerable<ReportRank> Before(IndexKey key, ReportRank rank, long since);

    /// <summary>Reports filed under a key that come after a rank, nearest first, none after a minute except the undated.</summary>
    IEnumerable<ReportRank> After(IndexKey key, ReportRank rank, long until);

    /// <summary>Of the claims filed under some keys that come before a claim those to compare it with, as <see cref="Links.ClaimNeighbours{T}"/> finds them.</summary>
    (IReadOnlyList<ClaimRef> Claims, bool IsCut) ClaimsBefore(IEnumerable<IndexKey> keys, ClaimRef claim);

    /// <summary>Claims filed under a key that come after a claim, nearest first.</summary>
    IEnumerable<ClaimRef> ClaimsAfter(IndexKey key, ClaimRef claim);

    /// <summary>Copy edges whose later report (B) this is, as last put.</summary>
    ImmutableArray<CopyEdge> CopiesInto(ReportRank later);

    /// <summary>Replaces the copy edges whose later report this is.</summary>
    void PutCopies(ReportRank later, ImmutableArray<CopyEdge> edges);

    /// <summary>The first report of the story that a report belongs to; null where it was not yet placed.</summary>
    ReportRank? StoryOf(ReportRank report);

    /// <summary>Reports of the story that begins with a report, in canonical order.</summary>
    ImmutableArray<ReportRank> StoryMembers(ReportRank first);

    /// <summary>Places a report in the story that begins with <paramref name="first"/> (itself, where it opens one).</summary>
    void PutStory(ReportRank report, ReportRank first);

    /// <summary>The first claim of the slot that a claim belongs to; null where it was not yet placed.</summary>
    ClaimRef? SlotOf(ClaimRef claim);

    /// <summary>Claims of the slot that begins with a claim, in canonical order.</summary>
    ImmutableArray<ClaimRef> SlotMembers(ClaimRef first);

    /// <summary>Places a claim in the slot that begins with <paramref name="first"/>.</summary>
    void PutSlot(ClaimRef claim, ClaimRef first);

    /// <summary>What people decided of a claim and others that are filed, earlier or later.</summary>
    ImmutableArray<DecidedLink> Decided(ClaimRef claim) => [];

    /// <summary>Links whose later claim (B) this is, as last put.</summary>
    ImmutableArray<ClaimLink> LinksInto(ClaimRef later);

    /// <summary>Replaces the links whose later claim this is.</summary>
    void PutLinks(ClaimRef later, ImmutableArray<ClaimLink> links);
}
