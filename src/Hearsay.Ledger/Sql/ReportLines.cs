using System.Data.Common;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Readings;

namespace Hearsay.Ledger.Sql;

/// <summary>Looks up reports as lists show them.</summary>
internal static class ReportLines
{
    private const string Columns = "r.report, r.text_id, r.doc, r.outlet, r.title, r.published, r.filed";

    private const int ShortestHash = 8;

    /// <summary>By any name it came under, else by the beginning of its hash.</summary>
    public static ImmutableArray<ReportLine> Named(Session session, string doc)
    {
        var named = session.Rows($"SELECT {Columns} FROM reports r WHERE r.doc = $1 ORDER BY r.report", Read, doc);
        if (named.Count > 0 || doc.Length < ShortestHash) return [.. named];
        return [.. session.Rows($"SELECT {Columns} FROM reports r WHERE r.report >= $1 AND r.report < $2 ORDER BY r.report LIMIT 50", Read, doc, doc + "g")];
    }

    /// <summary>Oldest first: by when the report says that it was changed or published, then by text, so that arrival does not matter.</summary>
    public static ImmutableArray<ReportLine> AtAddress(Session session, Uri address) => UrlKey.Of(address) is not { } key ? [] :
    [
        .. session.Rows(
            $"SELECT {Columns} FROM reports r WHERE r.url = $1 ORDER BY coalesce(r.modified, r.published, '9'), r.text_id, r.report", Read, SqlText.Of(key)),
    ];

    /// <summary>By hash.</summary>
    public static ImmutableDictionary<ReportId, ReportLine> Of(Session session, IEnumerable<ReportId> reports) =>
        session.RowsAmong($"SELECT {Columns} FROM reports r WHERE r.report {{among}}", Read, reports.Select(report => report.Value)).ToImmutableDictionary(line => line.Report);

    /// <summary>Latest filed first.</summary>
    public static Page<ReportLine> Filed(Session session, PageRequest page)
    {
        StoryQueries.Check(page);
        var after = page.After is { } token ? (long)KeyToken.Parse(token, 1)[0]! : long.MaxValue;
        var rows = session.Rows(
            $"SELECT {Columns}, r.report_no FROM reports r WHERE r.report_no < $1 ORDER BY r.report_no DESC LIMIT {page.Limit + 1}",
            row => (Key: KeyToken.Of(row.GetInt64(7)), Line: Read(row)), after);
        return StoryQueries.Paged(rows, page.Limit);
    }

    /// <summary>The first report that was filed with a text.</summary>
    public static ReportLine OfText(Session session, string textId) =>
        session.Rows($"SELECT {Columns} FROM reports r WHERE r.text_id = $1 ORDER BY r.report_no LIMIT 1", Read, textId)[0];

    private static ReportLine Read(DbDataReader row) => new(
        new ReportId(row.GetString(0)), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4),
        ReportDates.ParseOrNull(row.TextOrNull(5)), row.GetString(6));
}
