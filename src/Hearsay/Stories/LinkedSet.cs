namespace Hearsay.Stories;

/// <summary>Everything linking found in a set of reports, in canonical order throughout.</summary>
/// <param name="Copies">By later report, then by earlier one.</param>
/// <param name="Stories">By first report.</param>
/// <param name="Links">By later claim, then by earlier one; DIFFERENT ones are left out.</param>
/// <param name="Slots">By first claim.</param>
public sealed record LinkedSet(
    ImmutableArray<CopyEdge> Copies, ImmutableArray<Story> Stories, ImmutableArray<ClaimLink> Links, ImmutableArray<Slot> Slots);
