namespace Hearsay;

/// <summary>Claims with the same proposition, whoever says it and whatever their stance. Grades are given per slot.</summary>
/// <param name="Id">Of its first claim.</param>
/// <param name="Claims">In canonical order; never empty.</param>
public sealed record Slot(SlotId Id, ImmutableArray<ClaimRef> Claims);
