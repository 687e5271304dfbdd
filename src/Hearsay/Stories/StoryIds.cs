namespace Hearsay.Stories;

/// <summary>Names stories and slots by what comes first in them.</summary>
public static class StoryIds
{
    /// <summary>The story that begins with a report.</summary>
    public static StoryId OfStory(ReportRank first) => new(Hex(StableHash.Of(first.Id.Value)));

    /// <summary>The slot that begins with a claim.</summary>
    public static SlotId OfSlot(ClaimRef first) => new(Hex(StableHash.Of(StableHash.Of(first.Report.Id.Value), first.Number, StableHash.Of(first.Claim.Value))));

    private static string Hex(long hash) => hash.ToString("x16", CultureInfo.InvariantCulture);
}
