namespace Hearsay.Stories.Clusters;

/// <summary>
/// What the visible reports of a story have in common: the means of their vectors. A report is compared with this rather than
/// with each report alone, since two reports of one story may stress different sides of it.
/// </summary>
/// <param name="Strongest">Terms of titles and bodies, strongest first.</param>
/// <param name="Terms">The same, ready to be compared.</param>
/// <param name="TitleTerms">Of titles.</param>
/// <param name="Entities">Entities named.</param>
/// <param name="Ranks">The reports, in canonical order.</param>
internal sealed record StoryCentroid(
    ImmutableArray<WeightedTerm> Strongest, TermMap Terms, TermMap TitleTerms, TermMap Entities, ImmutableArray<ReportRank> Ranks)
{
    /// <summary>Of one report.</summary>
    public static StoryCentroid Of(SketchedReport report) =>
        new(report.Vectors.Terms, report.Vectors.TermMap, report.Vectors.TitleMap, report.Vectors.EntityMap, [report.Rank]);

    /// <summary>Of several; the order given does not matter.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="sums">Adds them up.</param>
    public static StoryCentroid Of(IEnumerable<SketchedReport> reports, TermSums sums)
    {
        var all = reports.OrderBy(report => report.Rank).ToArray();
        if (all.Length == 1) return Of(all[0]);
        var terms = sums.Mean(all, report => report.Vectors.Terms);
        return new StoryCentroid(
            terms, new TermMap(terms), new TermMap(sums.Mean(all, report => report.Vectors.TitleTerms)),
            new TermMap(sums.Mean(all, report => report.Vectors.Entities)), [.. all.Select(report => report.Rank)]);
    }
}
