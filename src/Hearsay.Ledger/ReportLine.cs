namespace Hearsay.Ledger;

/// <summary>A report as lists show it.</summary>
/// <param name="Report">Hash of its archived bytes.</param>
/// <param name="TextId">Hash of its normalised text.</param>
/// <param name="Doc">What scripts call it.</param>
/// <param name="Outlet">Who published it; null where unknown.</param>
/// <param name="Title">Its title; null where it has none.</param>
/// <param name="Published">When it was published; null where unknown.</param>
/// <param name="Filed">When it came in, in UTC.</param>
public sealed record ReportLine(
    ReportId Report, string TextId, string Doc, string? Outlet, string? Title, ReportDate? Published, string Filed);
