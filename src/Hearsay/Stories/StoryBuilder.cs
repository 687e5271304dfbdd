using Hearsay.Stories.Copies;

namespace Hearsay.Stories;

/// <summary>Makes the story that is shown from its reports and the copy edges among them.</summary>
public static class StoryBuilder
{
    private const int TitleLength = 80;

    /// <summary>Builds a story. Edges to reports outside of it are left aside.</summary>
    public static Story Build(ImmutableArray<ReportRank> reports, IEnumerable<CopyEdge> copies, Func<ReportId, FiledReport> filed)
    {
        ArgumentNullException.ThrowIfNull(copies);
        ArgumentNullException.ThrowIfNull(filed);
        var all = reports.Select(rank => filed(rank.Id)).ToArray();
        var dates = all.Where(report => report.Published is not null).Select(report => report.Published!.Value.Date).ToArray();
        return new Story(
            StoryIds.OfStory(reports[0]), TitleOf(all), reports, Lineages.Of(reports, copies, filed),
            dates.Length == 0 ? null : dates.Min(), dates.Length == 0 ? null : dates.Max());
    }

    private static string TitleOf(FiledReport[] reports)
    {
        if (reports.FirstOrDefault(report => report.Title is { Length: > 0 }) is { } titled) return titled.Title!;
        var words = string.Join(' ', reports[0].Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(20));
        return words.Length <= TitleLength ? words : words[..words.LastIndexOf(' ', TitleLength)] + " …";
    }
}
