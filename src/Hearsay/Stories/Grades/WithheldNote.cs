namespace Hearsay.Stories.Grades;

/// <summary>Something about a slot that somebody does not disclose, which is not the same as never mentioned.</summary>
/// <param name="Slot">What: "casualties".</param>
/// <param name="By">Who: ISO 3166-1 alpha-2, an organisation or the report's words; null where nothing says.</param>
/// <param name="Report">Where it is said.</param>
/// <param name="Doc">What scripts call that report.</param>
/// <param name="Span">The noun's place.</param>
public sealed record WithheldNote(string Slot, string? By, ReportId Report, string Doc, TextSpan Span);
