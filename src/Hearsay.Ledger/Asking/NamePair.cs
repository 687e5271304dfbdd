namespace Hearsay.Ledger.Asking;

/// <summary>Two names that may mean one.</summary>
/// <param name="A">The one that more reports hold.</param>
/// <param name="B">The other.</param>
/// <param name="Type">What both are.</param>
/// <param name="DescribedA">How a report describes the first; null where none does.</param>
/// <param name="DescribedB">How a report describes the second.</param>
/// <param name="ReportA">A report that holds the first.</param>
/// <param name="ReportB">A report that holds the second.</param>
public sealed record NamePair(string A, string B, string Type, string? DescribedA, string? DescribedB, ReportLine ReportA, ReportLine ReportB);
