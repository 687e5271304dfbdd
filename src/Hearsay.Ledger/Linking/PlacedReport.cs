namespace Hearsay.Ledger.Linking;

/// <summary>A report that is filed to be linked, and where linking has put it and its claims so far.</summary>
internal sealed class PlacedReport(long number, ReportRank rank, ReportRank? story)
{
    /// <summary>The number of its row.</summary>
    public long Number { get; } = number;

    public ReportRank Rank { get; } = rank;

    /// <summary>The first report of its story; null where it was not yet placed.</summary>
    public ReportRank? Story { get; set; } = story;

    /// <summary>Where each of its claims is; null before it was asked for.</summary>
    public PlacedClaim[]? Slots { get; set; }
}

/// <summary>Where linking has put a claim so far.</summary>
/// <param name="Slot">Place of the first claim of its slot; null where it was not yet placed.</param>
/// <param name="First">That claim; null before it was asked for.</param>
internal readonly record struct PlacedClaim(ClaimKey? Slot, ClaimRef? First);
