using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Readings;

/// <summary>Reads stored readings.</summary>
internal static class ReadingStore
{
    /// <summary>The present reading as the model left it, with the report's number; null where there is none.</summary>
    public static StoredReading? Present(Session session, ReportId report) => session.Rows(
        "SELECT r.report_no, r.report, r.text_id, r.doc, g.body FROM reports r JOIN readings g ON g.reading_no = r.reading_no WHERE r.report = $1",
        Read, report.Value).FirstOrDefault();

    /// <summary>The same for all reports of a text.</summary>
    public static List<StoredReading> OfText(Session session, string textId) => session.Rows(
        "SELECT r.report_no, r.report, r.text_id, r.doc, g.body FROM reports r JOIN readings g ON g.reading_no = r.reading_no WHERE r.text_id = $1 ORDER BY r.report",
        Read, textId);

    private static StoredReading Read(System.Data.Common.DbDataReader row)
    {
        var report = new ReportId(row.GetString(1));
        return new StoredReading(row.GetInt64(0), row.GetString(2), ReadingCodec.Decode(report, row.GetString(3), Packing.Unpack(row.Bytes(4))));
    }
}

/// <summary>A reading with what the tables call its report.</summary>
/// <param name="Number">Number of the report.</param>
/// <param name="TextId">Hash of its normalised text.</param>
/// <param name="Reading">As the model left it.</param>
internal sealed record StoredReading(long Number, string TextId, Reading Reading);
