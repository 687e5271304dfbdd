using Hearsay.Stories;

namespace Hearsay.Tests.Stories;

/// <summary>Results of linking as lines that read like sentences.</summary>
internal static class Dump
{
    public static string Copies(IEnumerable<FiledReport> reports, LinkedSet linked)
    {
        var docs = reports.DistinctBy(report => report.Id).ToDictionary(report => report.Rank, report => report.Doc);
        return string.Join('\n', linked.Copies.Select(edge => $"{docs[edge.B]} {Verb(edge)} {docs[edge.A]}, {edge.Kind}{(edge.Credit is { } credit ? $", credit {credit}" : "")}"));
    }

    public static string Stories(IEnumerable<FiledReport> reports, LinkedSet linked)
    {
        var docs = reports.DistinctBy(report => report.Id).ToDictionary(report => report.Rank, report => report.Doc);
        return string.Join('\n', linked.Stories.Select(story => string.Join(" | ", story.Lineages.Select(lineage => string.Join(' ', lineage.Reports.Select(rank => docs[rank]))))));
    }

    private static string Verb(CopyEdge edge) => edge.Direction switch
    {
        CopyDirection.BFromA => "repeats",
        CopyDirection.AFromB => "is repeated by",
        _ => "shares words with",
    };
}
