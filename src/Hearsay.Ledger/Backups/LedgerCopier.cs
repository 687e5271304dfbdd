using Hearsay.Ledger.Embedded;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Backups;

/// <summary>
/// Copies a ledger into another. A backup is itself an embedded ledger in one file, whatever the engine it
/// was made from; what is kept is copied row by row, and what follows from it (rows that are searched, links) is made anew.
/// </summary>
internal static class LedgerCopier
{
    private const int Portion = 500;

    /// <summary>What is kept, in an order in which no row refers to one that is not there yet; by which columns it is walked.</summary>
    private static readonly ImmutableArray<KeptTable> Kept =
    [
        new("archives", ["sha256"], ["length", "packed"]),
        new("reports", ["report_no"],
            ["report", "archive", "text_id", "doc", "url", "outlet", "title", "published", "modified", "day", "original", "reading_no", "pairs", "filed"]),
        new("report_names", ["report_no", "origin"], ["doc"]),
        new("readings", ["reading_no"], ["report_no", "reading_key", "reader", "words", "body", "body_sha256", "made"]),
        new("batches", ["batch_no"], ["batch_key", "inputs", "reader", "begun", "ended"]),
        new("batch_items", ["batch_no", "place"], ["origin", "outcome", "report_no", "reading_no", "code", "reason", "advice"]),
        new("corrections", ["correction_no"],
            ["kind", "action", "object", "text_id", "anchor_start", "anchor_end", "quote", "tuple", "actor", "reason", "at", "before", "edits", "after", "undoes"]),
        new("earlier_grades", ["earlier_no"],
            ["slot", "grade", "negated", "admiralty", "k_min", "k_max", "sides", "sentence", "input", "rules", "graded", "until", "reason", "next"]),
        new("news", ["news_no"], ["key", "kind", "at", "day", "principal", "slot", "before", "after", "reports", "sentence"]),
        new("watches", ["watch_no"], ["name", "request", "kinds", "actor", "made", "ended", "news_no"]),
        new("alerts", ["alert_no"], ["watch_no", "kind", "report", "claim", "at", "span_start", "span_end", "words", "more", "sentence"]),
        new("audit", ["entry"], ["at", "actor", "action", "object", "detail", "previous", "hash"]),
    ];

    /// <summary>Numbered tables, whose counters must stand after the rows that were copied.</summary>
    private static readonly ImmutableArray<(string Table, string Column)> Counted =
        [("reports", "report_no"), ("readings", "reading_no"), ("batches", "batch_no"), ("corrections", "correction_no"), ("earlier_grades", "earlier_no"),
        ("news", "news_no"), ("watches", "watch_no"), ("alerts", "alert_no")];

    public static void Backup(LedgerAccess from, string file, TimeProvider time)
    {
        if (File.Exists(file)) throw Bad($"'{file}' is there already.", "Name a new file: a backup never writes over another.");
        var unfinished = file + ".part";
        File.Delete(unfinished);
        var options = new LedgerOptions { Time = time, ManyReaders = false };
        using (var to = new SqlLedger(new EmbeddedEngine(unfinished, options), options))
        {
            CopyAll(from, to.Access);
        }
        File.Move(unfinished, file);
    }

    public static void Restore(string file, string location, LedgerOptions options)
    {
        using var from = (SqlLedger)ClaimLedger.Open(file, options with { Create = false, ManyReaders = false });
        using var to = (SqlLedger)ClaimLedger.Open(location, options with { Create = true });
        if (to.Counts().Entries > 0 || to.Counts().Reports > 0)
            throw Bad($"The ledger '{to.Location}' is not empty.", "Restore into a new one: nothing is ever written over.");
        CopyAll(from.Access, to.Access);
        to.Link(null, default);
    }

    private static void CopyAll(LedgerAccess from, LedgerAccess to)
    {
        // One snapshot on one side, one transaction on the other: a copy is whole or is not there.
        from.Read(source => source.InSnapshot(() => to.Write(target =>
        {
            foreach (var table in Kept) Copy(table, source, target, to.Engine);
            foreach (var (table, column) in Counted) to.Engine.SetCounter(target, table, column);
            RenewAll(to.Engine, target);
            return true;
        })));
    }

    private static void Copy(KeptTable table, Session source, Session target, LedgerEngine engine)
    {
        object?[]? last = null;
        while (true)
        {
            var rows = source.Rows(table.Select(last is null, Portion), row =>
            {
                var values = new object?[row.FieldCount];
                for (var i = 0; i < values.Length; i++) values[i] = row.IsDBNull(i) ? null : row.GetValue(i);
                return values;
            }, last ?? []);
            if (rows.Count == 0) return;
            engine.Insert(target, table.Name, table.Columns, rows);
            last = rows[^1][..table.Key.Length];
        }
    }

    /// <summary>Makes the rows of all reports follow their readings.</summary>
    public static void RenewAll(LedgerEngine engine, Session target)
    {
        var last = 0L;
        while (true)
        {
            var portion = target.Rows(
                $"SELECT report_no, report FROM reports WHERE report_no > $1 AND reading_no IS NOT NULL ORDER BY report_no LIMIT {Portion}",
                row => (Number: row.GetInt64(0), Report: row.GetString(1)), last);
            if (portion.Count == 0) return;
            foreach (var (number, report) in portion)
            {
                Projection.Renew(engine, target, ReadingStore.Present(target, new ReportId(report))!);
                last = number;
            }
        }
    }

    private static LedgerException Bad(string message, string remedy) => new(LedgerFault.BadRequest, message, remedy);
}
