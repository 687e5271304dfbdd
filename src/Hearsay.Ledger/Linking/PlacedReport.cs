namespace Hearsay.Ledger.Linking;

/// <summary>A report that is filed to be linked, and where linking has put it and its claims so far.</summary>
internal sealed class PlacedReport(long number, ReportRank rank, ReportRank? story)
{
    /// <summary>The number of its row.</summary>
    public long Number { get; } = number;

    public ReportRank Rank { get; } = rank;

    /// <summary>The first report of its story; null where it was not yet placed.</summary>
    public ReportRank? Story { get; set; } = story;

    /// <summary>The first claim of the slot of each of its claims, null for one that was not yet placed; null before it was asked for.</summary>
    public ClaimRef?[]? Slots { get; set; }
}
