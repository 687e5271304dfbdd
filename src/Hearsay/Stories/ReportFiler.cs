using Hearsay.Stories.Credits;

namespace Hearsay.Stories;

/// <summary>Takes from a reading what a ledger keeps to compare it with others.</summary>
public static class ReportFiler
{
    /// <summary>The filed form of a reading.</summary>
    /// <param name="reading">A report with its layers; those that are missing are left empty.</param>
    /// <param name="version">1 for the first text seen at its address, 2 for the next.</param>
    public static FiledReport File(Reading reading, int version = 1)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var report = reading.Report;
        return new FiledReport
        {
            Id = report.Id,
            Text = TextNormaliser.IdOf(report.Text),
            Doc = report.Doc,
            Outlet = report.Outlet,
            CanonicalUrl = report.CanonicalUrl,
            Version = version,
            Published = report.Published,
            Title = report.Title is { } title ? report.Quote(title) : null,
            Words = report.Text,
            Credits = CreditFinder.Find(report),
            Entities = reading.Entities,
            Claims = reading.Claims,
            Events = reading.Events,
        };
    }
}
