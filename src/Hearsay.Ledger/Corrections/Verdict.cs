namespace Hearsay.Ledger.Corrections;

/// <summary>What a person decided of a claim: that it is right, or wrong.</summary>
/// <param name="Correction">The decision.</param>
/// <param name="Report">The first report that was filed with that text.</param>
public sealed record Verdict(Correction Correction, ReportLine Report);
