using System.Data.Common;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Asking;

/// <summary>Reads copy edges.</summary>
internal static class CopyReader
{
    private const string Select = Columns + "FROM copies e" + Joins;

    private const string Columns = "SELECT e.minute, e.tie, e.a_minute, e.a_tie, b.report, a.report, e.kind, e.containment, e.direction, e.credit, e.why ";

    private const string Key = "e.minute, e.tie, e.a_minute, e.a_tie";

    private const string Joins =
        " JOIN link_reports b ON b.minute = e.minute AND b.tie = e.tie JOIN link_reports a ON a.minute = e.a_minute AND a.tie = e.a_tie";

    public static ImmutableArray<CopyEdge> Of(Session session, ReportId report)
    {
        var places = session.Rows(
            "SELECT minute, tie FROM link_reports WHERE report_no = (SELECT report_no FROM reports WHERE report = $1)", row => (Minute: row.GetInt64(0), Tie: row.GetInt64(1)), report.Value);
        if (places is not [var (minute, tie)]) return [];
        return
        [
            .. session.Rows($"{Select} WHERE e.a_minute = $1 AND e.a_tie = $2 ORDER BY e.minute, e.tie", Read, minute, tie)
                .Concat(session.Rows($"{Select} WHERE e.minute = $1 AND e.tie = $2 ORDER BY e.a_minute, e.a_tie", Read, minute, tie)),
        ];
    }

    /// <summary>Those of some reports in which they are what repeats.</summary>
    public static ImmutableArray<CopyEdge> Into(Session session, IEnumerable<ReportId> reports)
    {
        var among = reports.Select(report => report.Value).ToArray();
        return [.. Those("b", "e.direction <> 'AFromB'").Concat(Those("a", "e.direction = 'AFromB'")).OrderBy(edge => edge.A).ThenBy(edge => edge.B)];

        List<CopyEdge> Those(string repeats, string direction) =>
            session.RowsAmong($"{Select} JOIN reports o ON o.report_no = {repeats}.report_no WHERE {direction} AND o.report {{among}}", Read, among);
    }

    public static Page<CopyEdge> All(Session session, PageRequest page)
    {
        object?[] key = page.After is { } after ? KeyToken.Parse(after, 4) : [];
        var rows = session.Rows(
            $"{Columns}FROM (SELECT * FROM copies e{(key.Length > 0 ? $" WHERE ({Key}) > ($1, $2, $3, $4)" : "")} ORDER BY {Key} LIMIT {page.Limit + 1}) e{Joins} ORDER BY {Key}",
            row => (KeyToken.Of(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)), Read(row)), key);
        return StoryQueries.Paged(rows, page.Limit);
    }

    private static CopyEdge Read(DbDataReader row) => new(
        new ReportRank(row.GetInt64(2), new ReportId(row.GetString(5))), new ReportRank(row.GetInt64(0), new ReportId(row.GetString(4))),
        Enum.Parse<CopyKind>(row.GetString(6)), row.GetDouble(7), Enum.Parse<CopyDirection>(row.GetString(8)), row.TextOrNull(9), row.GetString(10));
}
