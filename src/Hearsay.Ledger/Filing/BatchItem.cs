namespace Hearsay.Ledger.Filing;

/// <summary>The outcome of one input of a batch.</summary>
/// <param name="Place">From 0, in the order of the input.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Report">The report it is; null where it was rejected.</param>
/// <param name="Code">Why it was rejected, as a code; else null.</param>
/// <param name="Reason">Why it was rejected, in a sentence; else null.</param>
/// <param name="Advice">What the user can do; else null.</param>
public sealed record BatchItem(
    long Place, string Origin, FilingOutcome Outcome, ReportId? Report, string? Code, string? Reason, string? Advice);
