using Hearsay.Intake;
using Hearsay.Ledger.Auditing;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Filing;

/// <summary>
/// Writes reports, readings and batches. Filing holds back until the database says whose a row is: the unique
/// report, the unique reading. So two processes that file the same report leave what one would have left.
/// </summary>
internal sealed class Filer(LedgerAccess access, TimeProvider time)
{
    private const string Actor = "hearsay read";

    /// <summary>Another input stands at the place now.</summary>
    private const string Another = "(batch_items.origin <> excluded.origin OR coalesce(batch_items.report_no, 0) <> coalesce(excluded.report_no, 0))";

    public Batch Begin(IReadOnlyList<string> inputs, string reader)
    {
        var named = string.Join('\n', inputs.Select(SqlText.Of));
        var key = ReadingPreparer.Hash(System.Text.Encoding.UTF8.GetBytes(named));
        return access.Write(session =>
        {
            var open = session.Rows(
                "SELECT batch_no, begun FROM batches WHERE batch_key = $1 AND ended IS NULL ORDER BY batch_no DESC LIMIT 1",
                row => (Number: row.GetInt64(0), Begun: row.GetString(1)), key);
            if (open.Count > 0)
            {
                var done = session.Scalar<long>("SELECT count(*) FROM batch_items WHERE batch_no = $1", open[0].Number);
                return new Batch(open[0].Number, DateTimeOffset.Parse(open[0].Begun, CultureInfo.InvariantCulture), Resumed: true, done);
            }
            var now = time.GetUtcNow();
            var number = session.Scalar<long>(
                "INSERT INTO batches (batch_key, inputs, reader, begun) VALUES ($1, $2, $3, $4) RETURNING batch_no", key, named, reader, AuditChain.Time(now));
            return new Batch(number, now, Resumed: false, 0);
        });
    }

    public void End(Batch batch) => access.Write(session =>
        session.Execute("UPDATE batches SET ended = $1 WHERE batch_no = $2 AND ended IS NULL", AuditChain.Time(time.GetUtcNow()), batch.Number));

    public void Reject(Rejection rejection, Batch batch, long place) => access.Write(session =>
    {
        var reason = rejection.Place is null ? rejection.Message : $"{rejection.Place}: {rejection.Message}";
        PutItem(session, batch, place, rejection.Origin, FilingOutcome.Rejected, null, null, rejection.Code, reason, rejection.Advice);
        return 0;
    });

    public FilingOutcome File(PreparedReading prepared, Batch batch, long place) => access.Write(session =>
    {
        var report = prepared.Reading.Report;
        var number = ReportNumber(session, prepared, out var isNew);
        AddName(session, report, number);
        var added = AddReading(session, prepared, number);
        var outcome = added is { } reading ? Adopt(session, prepared, number, reading, isNew) : FilingOutcome.Known;
        PutItem(session, batch, place, report.Origin, outcome, number, added ?? ReadingNumber(session, prepared, number), null, null, null);
        if (outcome is not FilingOutcome.Known)
        {
            var detail = $$"""{"doc":{{Quoted(SqlText.Of(report.Doc))}},"outcome":"{{outcome}}","archive":"{{prepared.Archive.Sha256}}","reading":"{{prepared.Body.Sha256}}"}""";
            AuditChain.Append(access.Engine, session, time.GetUtcNow(), Actor, "file", report.Id.Value, detail);
        }
        return outcome;
    });

    public void Meet(Report report, Batch batch, long place) => access.Write(session =>
    {
        var (number, reading) = session.Rows(
            "SELECT report_no, reading_no FROM reports WHERE report = $1", row => (row.GetInt64(0), row.NumberOrNull(1)), report.Id.Value).Single();
        AddName(session, report, number);
        PutItem(session, batch, place, report.Origin, FilingOutcome.Known, number, reading, null, null, null);
        return 0;
    });

    private long ReportNumber(Session session, PreparedReading prepared, out bool isNew)
    {
        isNew = false;
        if (Existing() is { } known) return known;
        var (report, archive) = (prepared.Reading.Report, prepared.Archive);
        session.Execute(
            "INSERT INTO archives (sha256, length, packed) VALUES ($1, $2, $3) ON CONFLICT (sha256) DO NOTHING", archive.Sha256, archive.Length, archive.Packed);
        var added = session.Scalar<long>(
            "INSERT INTO reports (report, archive, text_id, doc, filed) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (report) DO NOTHING RETURNING report_no",
            report.Id.Value, archive.Sha256, prepared.TextId, SqlText.Of(report.Doc), AuditChain.Time(time.GetUtcNow()));
        isNew = added > 0;
        return isNew ? added : Existing() ?? throw new InvalidOperationException("A report was there and is not.");

        long? Existing() => session.Rows("SELECT report_no FROM reports WHERE report = $1", row => (long?)row.GetInt64(0), prepared.Report.Value).FirstOrDefault();
    }

    /// <summary>A report that came under several names is called by the first of them in ordinal order, whichever came first.</summary>
    private static void AddName(Session session, Report report, long number)
    {
        var (doc, origin) = (SqlText.Of(report.Doc), SqlText.Of(report.Origin));
        session.Execute("INSERT INTO report_names (report_no, doc, origin) VALUES ($1, $2, $3) ON CONFLICT (report_no, origin) DO NOTHING", number, doc, origin);
        session.Execute("UPDATE reports SET doc = $1 WHERE report_no = $2 AND doc > $1", doc, number);
    }

    private long? AddReading(Session session, PreparedReading prepared, long number)
    {
        var added = session.Scalar<long>(
            "INSERT INTO readings (report_no, reading_key, reader, words, body, body_sha256, made) VALUES ($1, $2, $3, $4, $5, $6, $7) "
            + "ON CONFLICT (report_no, reading_key) DO NOTHING RETURNING reading_no",
            number, prepared.Key, prepared.Reader, (long)prepared.Reading.Tokens.Length, prepared.Body.Packed, prepared.Body.Sha256, AuditChain.Time(time.GetUtcNow()));
        return added > 0 ? added : null;
    }

    private static long ReadingNumber(Session session, PreparedReading prepared, long number) =>
        session.Scalar<long>("SELECT reading_no FROM readings WHERE report_no = $1 AND reading_key = $2", number, prepared.Key);

    /// <summary>Notes the outcome of an input that was filed before and stands at another place now.</summary>
    public void Keep(BatchItem item, Batch batch, long place) => access.Write(session =>
    {
        session.Execute(
            "INSERT INTO batch_items (batch_no, place, origin, outcome, report_no, reading_no, code, reason, advice) "
            + "VALUES ($1, $2, $3, $4, (SELECT report_no FROM reports WHERE report = $5), NULL, $6, $7, $8) "
            + "ON CONFLICT (batch_no, place) DO UPDATE SET origin = excluded.origin, outcome = excluded.outcome, report_no = excluded.report_no, reading_no = NULL, "
            + "code = excluded.code, reason = excluded.reason, advice = excluded.advice",
            batch.Number, place, SqlText.Of(item.Origin), item.Outcome.ToString(), item.Report?.Value, item.Code, SqlText.OrNull(item.Reason), SqlText.OrNull(item.Advice));
        return 0;
    });

    /// <summary>Makes a reading the present one and renews the rows that follow from it.</summary>
    private FilingOutcome Adopt(Session session, PreparedReading prepared, long number, long reading, bool isNew)
    {
        var report = prepared.Reading.Report;
        if (!isNew && ReadingStore.Present(session, report.Id) is { } old)
        {
            access.Engine.LockLinks(session);
            LinkFiler.TakeOut(access.Engine, session, old);
        }
        var url = UrlKey.Of(report.CanonicalUrl);
        var otherText = isNew && url is not null
            && session.Scalar<long>("SELECT count(*) FROM reports WHERE url = $1 AND text_id <> $2", SqlText.Of(url), prepared.TextId) > 0;
        session.Execute(
            "UPDATE reports SET reading_no = $1, text_id = $2, url = $3, outlet = $4, title = $5, published = $6, modified = $7, day = $8, pairs = $9, linked = NULL WHERE report_no = $10",
            reading, prepared.TextId, SqlText.OrNull(url), SqlText.OrNull(report.Outlet), SqlText.OrNull(report.Title is { } title ? report.Quote(title) : null),
            report.Published?.ToString(), report.Modified?.ToString(), SqlText.Day(report.Published?.Date), Pairs(report.Text), number);
        Projection.Renew(access.Engine, session, new StoredReading(number, prepared.TextId, prepared.Reading));
        return otherText ? FilingOutcome.NewVersion : isNew ? FilingOutcome.Filed : FilingOutcome.ReadAgain;
    }

    /// <summary>How many characters of a text take two code units: where none do, its positions are the same in code points.</summary>
    private static long Pairs(string text)
    {
        var pairs = 0L;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) pairs++;
        }
        return pairs;
    }

    /// <summary>The first outcome stays where a batch that was cut off goes over an input again; the reading is the last one.</summary>
    private static void PutItem(
        Session session, Batch batch, long place, string origin, FilingOutcome outcome, long? report, long? reading, string? code, string? reason, string? advice) =>
        session.Execute(
            "INSERT INTO batch_items (batch_no, place, origin, outcome, report_no, reading_no, code, reason, advice) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
            + "ON CONFLICT (batch_no, place) DO UPDATE SET origin = excluded.origin, report_no = excluded.report_no, reading_no = excluded.reading_no, "
            + "code = excluded.code, reason = excluded.reason, advice = excluded.advice, "
            + $"outcome = CASE WHEN {Another} THEN excluded.outcome ELSE batch_items.outcome END "
            + $"WHERE {Another} OR coalesce(batch_items.reading_no, 0) <> coalesce(excluded.reading_no, 0)",
            batch.Number, place, SqlText.Of(origin), outcome.ToString(), report, reading, code, SqlText.OrNull(reason), SqlText.OrNull(advice));

    private static string Quoted(string text) => "\"" + System.Text.Json.JsonEncodedText.Encode(text) + "\"";
}
