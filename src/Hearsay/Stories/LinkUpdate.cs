namespace Hearsay.Stories;

/// <summary>What an update touched, so that a ledger can grade these again and no others.</summary>
public sealed record LinkUpdate
{
    /// <summary>First reports of stories that gained or lost a report.</summary>
    public ImmutableSortedSet<ReportRank> Stories { get; init; } = [];

    /// <summary>First claims of slots that gained or lost a claim, or whose claims' reports gained or lost a copy edge.</summary>
    public ImmutableSortedSet<ClaimRef> Slots { get; init; } = [];
}
