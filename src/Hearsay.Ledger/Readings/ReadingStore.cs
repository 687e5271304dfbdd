using System.Data.Common;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Readings;

/// <summary>Reads stored readings.</summary>
internal static class ReadingStore
{
    private const string OfReport = "SELECT r.report_no, r.report, r.text_id, r.doc, g.body FROM reports r JOIN readings g ON g.reading_no = r.reading_no WHERE r.report = $1";

    /// <summary>The present reading as the model left it, with the report's number; null where there is none.</summary>
    public static StoredReading? Present(Session session, ReportId report) => session.Rows(OfReport, row => Read(row, ReadingCodec.Decode), report.Value).FirstOrDefault();

    /// <summary>As <see cref="Present"/>, with what the report is compared and graded by alone.</summary>
    public static StoredReading? Filed(Session session, ReportId report) => session.Rows(OfReport, row => Read(row, ReadingCodec.DecodeFiled), report.Value).FirstOrDefault();

    /// <summary>The same for all reports of a text.</summary>
    public static List<StoredReading> OfText(Session session, string textId) => session.Rows(
        "SELECT r.report_no, r.report, r.text_id, r.doc, g.body FROM reports r JOIN readings g ON g.reading_no = r.reading_no WHERE r.text_id = $1 ORDER BY r.report",
        row => Read(row, ReadingCodec.Decode), textId);

    private static StoredReading Read(DbDataReader row, Decoder decode)
    {
        var report = new ReportId(row.GetString(1));
        return new StoredReading(row.GetInt64(0), row.GetString(2), Packing.Read(row.Bytes(4), json => decode(report, row.GetString(3), json)));
    }

    private delegate Reading Decoder(ReportId id, string doc, ReadOnlySpan<byte> json);
}

/// <summary>A reading with what the tables call its report.</summary>
/// <param name="Number">Number of the report.</param>
/// <param name="TextId">Hash of its normalised text.</param>
/// <param name="Reading">As the model left it.</param>
internal sealed record StoredReading(long Number, string TextId, Reading Reading);
