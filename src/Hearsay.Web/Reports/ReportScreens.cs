using Hearsay.Ledger;
using Hearsay.Stories.Grades;
using Hearsay.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Reports;

/// <summary>The pages of a report: its text, its copies, what changed from one version to the next.</summary>
internal static class ReportScreens
{
    private const string Unknown = "There is no such report in this ledger.";

    public static IResult Show(string id, string version, string? span, HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        var report = new ReportId(id);
        if (ledger.Reading(report) is not { } reading) return ScreenRoutes.Missing(context, frames, Unknown);
        var versions = Versions(ledger, reading.Report);
        return ScreenRoutes.Show<ReportPage>(new()
        {
            [nameof(ReportPage.View)] = new ReportScreen
            {
                Reading = reading,
                Version = NumberOf(versions, report),
                Versions = Math.Max(1, versions.Length),
                Asked = SpanOf(span, reading.Text.Length),
                TakenIn = ledger.Reports(id) is [{ } line, ..] && DateTimeOffset.TryParse(line.Filed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var filed) ? filed : null,
                ArchivedBytes = ledger.Archived(report)?.LongLength ?? 0,
                Copies = ledger.Stories.CopiesOf(report).Length,
                Story = ledger.Stories.StoryOf(report) is { } story ? (story.Story.Id.Value, story.Story.Title) : null,
                Grade = Remembered(claim => ledger.Stories.SlotOf(report, claim)?.Graded),
                Corrections = ledger.CorrectionsOf(report),
            },
            [nameof(ReportPage.Frame)] = frames.Of(context),
        });
    }

    public static IResult Copies(string id, HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        var report = new ReportId(id);
        if (ledger.Reports(id) is []) return ScreenRoutes.Missing(context, frames, Unknown);
        var edges = ledger.Stories.CopiesOf(report);
        return ScreenRoutes.Show<CopiesPage>(new()
        {
            [nameof(CopiesPage.Report)] = report,
            [nameof(CopiesPage.Edges)] = edges,
            [nameof(CopiesPage.Lines)] = ledger.Stories.Lines(edges.SelectMany(edge => (ReportId[])[edge.A.Id, edge.B.Id]).Append(report)),
            [nameof(CopiesPage.Frame)] = frames.Of(context),
        });
    }

    public static IResult Changes(string id, int version, HttpContext context, IClaimLedger ledger, FrameMaker frames)
    {
        if (ledger.Reading(new ReportId(id)) is not { } reading) return ScreenRoutes.Missing(context, frames, Unknown);
        var versions = Versions(ledger, reading.Report);
        if (version < 2 || version > versions.Length || ledger.Reading(versions[version - 2].Report) is not { } before || ledger.Reading(versions[version - 1].Report) is not { } after)
            return ScreenRoutes.Missing(context, frames, "There is no such version, or none before it.");
        return ScreenRoutes.Show<VersionsPage>(new()
        {
            [nameof(VersionsPage.Before)] = before,
            [nameof(VersionsPage.After)] = after,
            [nameof(VersionsPage.Number)] = version,
            [nameof(VersionsPage.Frame)] = frames.Of(context),
        });
    }

    /// <summary>A claim's grade is shown in several places and looked up once.</summary>
    private static Func<ClaimId, GradedSlot?> Remembered(Func<ClaimId, GradedSlot?> find)
    {
        var known = new Dictionary<ClaimId, GradedSlot?>();
        return claim => known.TryGetValue(claim, out var graded) ? graded : known[claim] = find(claim);
    }

    private static ImmutableArray<ReportLine> Versions(IClaimLedger ledger, Report report) => report.CanonicalUrl is { } url ? ledger.Versions(url) : [];

    private static int NumberOf(ImmutableArray<ReportLine> versions, ReportId report) => Math.Max(1, versions.Select((line, i) => line.Report == report ? i + 1 : 0).DefaultIfEmpty(1).Max());

    /// <summary>A span as an address gives it, <c>280-406</c>, in UTF-16 code units.</summary>
    private static TextSpan? SpanOf(string? span, int length) =>
        span?.Split('-') is [var from, var to] && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && start < end && end <= length ? new TextSpan(start, end) : null;
}
