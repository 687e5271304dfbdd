using Hearsay.Stories.Copies;

namespace Hearsay.Stories;

/// <summary>Makes the story that is shown from its reports and the copy edges among them.</summary>
public static class StoryBuilder
{
    /// <summary>Builds a story. Edges to reports outside of it are left aside.</summary>
    public static Story Build(ImmutableArray<ReportRank> reports, IEnumerable<CopyEdge> copies, Func<ReportId, ReportHead> head)
    {
        ArgumentNullException.ThrowIfNull(copies);
        ArgumentNullException.ThrowIfNull(head);
        var all = reports.Select(rank => head(rank.Id)).ToArray();
        var dates = all.Where(report => report.Published is not null).Select(report => report.Published!.Value.Date).ToArray();
        return new Story(
            StoryIds.OfStory(reports[0]), TitleOf(all), reports, Lineages.Of(reports, copies, head),
            dates.Length == 0 ? null : dates.Min(), dates.Length == 0 ? null : dates.Max());
    }

    private static string TitleOf(ReportHead[] reports) => reports.FirstOrDefault(report => report.Title is { Length: > 0 })?.Title ?? reports[0].FirstWords;
}
