using Hearsay.Ledger.Linking;
using Hearsay.Stories;
using Hearsay.Stories.Copies;
using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Grading;

/// <summary>Which report a report repeats in the end, whatever story that one is in.</summary>
internal sealed class LineageReader(ILinkStore store)
{
    private readonly Dictionary<ReportId, ReportId> _origins = [];

    /// <summary>The id of the origin; the report's own where it repeats none.</summary>
    public string OriginOf(ReportRank report)
    {
        if (_origins.TryGetValue(report.Id, out var known)) return known.Value;
        var rank = report;
        while (Lineages.Parent(store.CopiesInto(rank)) is { } edge) rank = edge.A;
        _origins[report.Id] = rank.Id;
        return rank.Id.Value;
    }

    /// <summary>The case without marks of lineages that only one of its reports has: what is not in the slot must not show in it.</summary>
    public static SlotCase Shared(SlotCase slot)
    {
        var shared = slot.Testimonies.GroupBy(said => said.Lineage, StringComparer.Ordinal)
            .Where(group => group.Select(said => said.Report).Distinct().Count() > 1).ToDictionary(group => group.Key!, group => group.First().Report.Value, StringComparer.Ordinal);
        return slot with
        {
            Testimonies = [.. slot.Testimonies.Select(said => said with { Lineage = said.Lineage is { } name && shared.TryGetValue(name, out var first) ? first : null })],
        };
    }
}
