namespace Hearsay.Ledger.Asking;

/// <summary>A story with its reports.</summary>
/// <param name="Story">Reports and lineages.</param>
/// <param name="Reports">The reports as lists show them, by hash.</param>
public sealed record StoryView(Story Story, ImmutableDictionary<ReportId, ReportLine> Reports)
{
    /// <summary>What scripts call a report of the story.</summary>
    public string DocOf(ReportId report) => Reports.TryGetValue(report, out var line) ? line.Doc : report.Value;
}
