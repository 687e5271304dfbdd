namespace Hearsay.Web.Stories;

/// <summary>What one page of a story's reports shows of a lineage.</summary>
/// <param name="Number">Which lineage, from 1.</param>
/// <param name="Lineage">All of it.</param>
/// <param name="Reports">Its reports on this page.</param>
/// <param name="IsFirst">False where the lineage began on a page before.</param>
public sealed record LineagePage(int Number, Lineage Lineage, ImmutableArray<ReportRank> Reports, bool IsFirst)
{
    /// <summary>Reports of a page.</summary>
    public const int Rows = 100;

    /// <summary>How many pages there are; one where there are no reports.</summary>
    public static int Count(Story story) => Math.Max(1, (story.Lineages.Sum(lineage => lineage.Reports.Length) + Rows - 1) / Rows);

    /// <summary>A page, from 1.</summary>
    public static ImmutableArray<LineagePage> Of(Story story, int page) =>
    [
        .. story.Lineages.SelectMany((lineage, i) => lineage.Reports.Select((report, j) => (Number: i + 1, Lineage: lineage, Report: report, Place: j)))
            .Skip((page - 1) * Rows).Take(Rows).GroupBy(row => row.Number)
            .Select(group => new LineagePage(group.Key, group.First().Lineage, [.. group.Select(row => row.Report)], group.First().Place == 0)),
    ];
}
