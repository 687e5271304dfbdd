namespace Hearsay.Stories.Clusters;

/// <summary>
/// What the visible reports of a story have in common: the means of their vectors. A report is compared with this rather than
/// with each report alone, since two reports of one story may stress different sides of it.
/// </summary>
/// <param name="Terms">Of titles and bodies.</param>
/// <param name="TitleTerms">Of titles.</param>
/// <param name="Entities">Entities named.</param>
/// <param name="Ranks">The reports, in canonical order.</param>
internal sealed record StoryCentroid(
    ImmutableArray<WeightedTerm> Terms, ImmutableArray<WeightedTerm> TitleTerms, ImmutableArray<WeightedTerm> Entities, ImmutableArray<ReportRank> Ranks)
{
    /// <summary>Of one report.</summary>
    public static StoryCentroid Of(SketchedReport report) => new(report.Sketch.Terms, report.Sketch.TitleTerms, report.Sketch.Entities, [report.Rank]);

    /// <summary>Of several; the order given does not matter.</summary>
    public static StoryCentroid Of(IEnumerable<SketchedReport> reports)
    {
        var all = reports.OrderBy(report => report.Rank).ToArray();
        return all.Length == 1 ? Of(all[0]) : new StoryCentroid(
            TermVector.Mean(all.Select(report => report.Sketch.Terms)), TermVector.Mean(all.Select(report => report.Sketch.TitleTerms)),
            TermVector.Mean(all.Select(report => report.Sketch.Entities)), [.. all.Select(report => report.Rank)]);
    }
}
