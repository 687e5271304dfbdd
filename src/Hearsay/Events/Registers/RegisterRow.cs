namespace Hearsay.Events.Registers;

/// <summary>One entry of a register.</summary>
/// <param name="Report">The report it was read from.</param>
/// <param name="Doc">What scripts call that report.</param>
/// <param name="Cells">Parallel to the columns of the table.</param>
/// <param name="Claim">The claim it rests on.</param>
/// <param name="Event">The event it codes; null for an entry that rests on a claim alone.</param>
/// <param name="Why">The rule that entered it.</param>
public sealed record RegisterRow(
    ReportId Report, string Doc, ImmutableArray<RegisterCell> Cells, ClaimId Claim, EventId? Event, string Why);
