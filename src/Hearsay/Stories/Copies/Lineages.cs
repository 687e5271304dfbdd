namespace Hearsay.Stories.Copies;

/// <summary>
/// Groups reports by origin. Each report has at most one parent, the earlier report that it repeats most of;
/// so lineages are trees, and two wires do not become one because some report quotes both.
/// </summary>
public static class Lineages
{
    /// <summary>The lineages of a set of reports, in the order of their first ones. Edges to others are left aside.</summary>
    public static ImmutableArray<Lineage> Of(ImmutableArray<ReportRank> reports, IEnumerable<CopyEdge> copies, Func<ReportId, ReportHead> head)
    {
        var inside = reports.ToHashSet();
        var into = copies.Where(edge => inside.Contains(edge.A) && inside.Contains(edge.B)).ToLookup(edge => edge.B);
        var rootOf = new Dictionary<ReportRank, ReportRank>();
        foreach (var report in reports.Order())
            rootOf[report] = Parent(into[report]) is { } edge ? rootOf[edge.A] : report;
        return [.. reports.GroupBy(report => rootOf[report]).OrderBy(group => group.Key).Select(group => Build([.. group.Order()], head))];
    }

    /// <summary>The edge to the report that is repeated most; null where nothing but passages are shared.</summary>
    public static CopyEdge? Parent(IEnumerable<CopyEdge> into) =>
        into.Where(edge => edge.Kind != CopyKind.SharedPassages)
            .OrderBy(edge => edge.Kind == CopyKind.Exact ? 0 : 1).ThenByDescending(edge => edge.Containment).ThenBy(edge => edge.A).FirstOrDefault();

    private static Lineage Build(ImmutableArray<ReportRank> reports, Func<ReportId, ReportHead> head)
    {
        var all = reports.Select(rank => head(rank.Id)).ToArray();
        var origin = Array.Find(all, report => all.Any(other => CopyDirections.Credited(other, report) is not null)) ?? all[0];
        var credit = all.SelectMany(report => CopyDirections.Third(report, origin) is { } name ? [name] : Array.Empty<string>()).FirstOrDefault();
        return new Lineage(origin.Rank, reports, credit);
    }
}
