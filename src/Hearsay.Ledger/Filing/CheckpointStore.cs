using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Filing;

/// <summary>Checkpoints of batches, and what stands before them.</summary>
internal sealed class CheckpointStore(LedgerAccess access)
{
    public void Put(Batch batch, string reader, Checkpoint point) => access.Write(session => session.Execute(
        "INSERT INTO checkpoints (batch_no, first_place, place, origin, position, before, reader, seen, sha256) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
        + "ON CONFLICT (batch_no, first_place) DO UPDATE SET place = excluded.place, origin = excluded.origin, position = excluded.position, "
        + "before = excluded.before, reader = excluded.reader, seen = excluded.seen, sha256 = excluded.sha256",
        batch.Number, point.First, point.Place, SqlText.Of(point.Origin), point.Position, (long)point.Before, reader, point.Seen, point.Sha256));

    /// <summary>The checkpoint of the archive that begins at a place; null where there is none, another program read, or an outcome before it is missing.</summary>
    public Checkpoint? Find(Batch batch, string reader, long first, string origin) => access.Read(session =>
    {
        var point = session.Rows(
            "SELECT place, position, before, seen, sha256 FROM checkpoints WHERE batch_no = $1 AND first_place = $2 AND reader = $3 AND origin = $4",
            row => new Checkpoint(first, row.GetInt64(0), origin, row.GetInt64(1), (int)row.GetInt64(2), row.GetInt64(3), row.GetString(4)), batch.Number, first, reader, SqlText.Of(origin)).FirstOrDefault();
        return point is not null && Whole(session, batch, point) ? point : null;
    });

    public ImmutableArray<KeptItem> Items(Batch batch, long from, long to) => access.Read(session => session.Rows(
        "SELECT i.place, i.origin, i.outcome, r.report, i.code, i.reason, i.advice, n.doc, g.body, g.words FROM batch_items i "
        + "LEFT JOIN reports r ON r.report_no = i.report_no LEFT JOIN readings g ON g.reading_no = i.reading_no "
        + "LEFT JOIN report_names n ON n.report_no = i.report_no AND n.origin = i.origin "
        + "WHERE i.batch_no = $1 AND i.place >= $2 AND i.place < $3 ORDER BY i.place", Read, batch.Number, from, to).ToImmutableArray());

    private static bool Whole(Session session, Batch batch, Checkpoint point) => session.Scalar<long>(
        "SELECT count(*) FROM batch_items i LEFT JOIN report_names n ON n.report_no = i.report_no AND n.origin = i.origin "
        + "WHERE i.batch_no = $1 AND i.place >= $2 AND i.place < $3 AND (i.report_no IS NULL OR (i.reading_no IS NOT NULL AND n.doc IS NOT NULL))",
        batch.Number, point.First, point.Place) == point.Place - point.First;

    private static KeptItem Read(System.Data.Common.DbDataReader row)
    {
        var report = row.TextOrNull(3) is { } id ? new ReportId(id) : (ReportId?)null;
        var item = new BatchItem(
            row.GetInt64(0), row.GetString(1), Enum.Parse<FilingOutcome>(row.GetString(2)), report, row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6));
        return report is null ? new(item, "", [], 0) : new(item, row.GetString(7), row.Bytes(8), (int)row.GetInt64(9));
    }
}
