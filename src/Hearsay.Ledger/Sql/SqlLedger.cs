using Hearsay.Intake;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Auditing;
using Hearsay.Ledger.Backups;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Grading;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Watching;

namespace Hearsay.Ledger.Sql;

/// <summary>The ledger over either engine.</summary>
internal sealed class SqlLedger : IClaimLedger
{
    private readonly LedgerAccess _access;
    private readonly TimeProvider _time;
    private readonly Filer _filer;
    private readonly CheckpointStore _checkpoints;
    private readonly SketchCache _sketches;
    private readonly LinkMemory _links;
    private readonly ReadingCache _readings = new();

    /// <summary>Opens it and brings its tables up to date.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public SqlLedger(LedgerEngine engine, LedgerOptions options)
    {
        var time = options.Time;
        (_sketches, _links) = (new SketchCache(options.Remembered), new LinkMemory(options.Remembered));
        _access = new LedgerAccess(engine);
        _time = time;
        _filer = new Filer(_access, time);
        _checkpoints = new CheckpointStore(_access);
        Stories = new StoryQueries(_access);
        Watches = new WatchStore(_access, time);
        try
        {
            _access.Guarded<bool>(() => { engine.Migrate(); return true; }, () => { });
        }
        catch
        {
            _access.Dispose();
            throw;
        }
    }

    public IStoryQueries Stories { get; }

    public IWatches Watches { get; }

    public string Location => _access.Engine.Location;

    /// <summary>For what stands beside the interface: backups, tests.</summary>
    public LedgerAccess Access => _access;

    public Batch Begin(IReadOnlyList<string> inputs, string reader) => _filer.Begin(inputs, reader);

    public void End(Batch batch) => _filer.End(batch);

    public FilingOutcome File(PreparedReading reading, Batch batch, long place) => _filer.File(reading, batch, place);

    public void Reject(Rejection rejection, Batch batch, long place) => _filer.Reject(rejection, batch, place);

    public void Meet(Report report, Batch batch, long place) => _filer.Meet(report, batch, place);

    public void Keep(BatchItem item, Batch batch, long place) => _filer.Keep(item, batch, place);

    public void Mark(Batch batch, string reader, Checkpoint point) => _checkpoints.Put(batch, reader, point);

    public Checkpoint? CheckpointOf(Batch batch, string reader, long first, string origin) => _checkpoints.Find(batch, reader, first, origin);

    public ImmutableArray<KeptItem> Kept(Batch batch, long from, long to) => _checkpoints.Items(batch, from, to);

    public KnownReading? Find(ReportId report, string key) => _access.Read(session => session.Rows(
        "SELECT r.doc, g.body, g.words FROM reports r JOIN readings g ON g.reading_no = r.reading_no WHERE r.report = $1 AND g.reading_key = $2",
        row => new KnownReading(Packing.Read(row.Bytes(1), json => ReadingCodec.Decode(report, row.GetString(0), json)), (int)row.GetInt64(2)), report.Value, key).FirstOrDefault());

    public Reading? Reading(ReportId report) => _access.Read(session => _readings.Get(session, report));

    public ImmutableArray<Reading> Readings(IReadOnlyCollection<ReportId> reports) => _access.Read(session => _readings.Get(session, reports));

    public ImmutableArray<ReportId> LatestReports(int most) => _access.Read(session => ClaimSearcher.LatestReports(session, most));

    public int Link(IProgress<int>? progress, CancellationToken cancel) => new LinkUpdater(_access, _sketches, _links, _time).Update(progress, cancel);

    public long Due() => _access.Read(LinkDue.Reports);

    public int LinkAnew(IProgress<int>? progress, CancellationToken cancel)
    {
        var updater = new LinkUpdater(_access, _sketches, _links, _time);
        updater.Forget();
        return updater.Update(progress, cancel);
    }

    public void UseRelations(string? table) => _access.Write(session =>
    {
        RuleTable.Put(session, table);
        return true;
    });

    public string Digest() => _access.Read(LinkDigest.Of);

    public ImmutableArray<BatchItem> Items(Batch batch) => _access.Read(session => session.Rows(
        "SELECT i.place, i.origin, i.outcome, r.report, i.code, i.reason, i.advice FROM batch_items i LEFT JOIN reports r ON r.report_no = i.report_no "
        + "WHERE i.batch_no = $1 ORDER BY i.place",
        row => new BatchItem(
            row.GetInt64(0), row.GetString(1), Enum.Parse<FilingOutcome>(row.GetString(2)),
            row.TextOrNull(3) is { } report ? new ReportId(report) : null, row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6)),
        batch.Number).ToImmutableArray());

    public ImmutableArray<ReportLine> Reports(string doc) => _access.Read(session => ReportLines.Named(session, doc));

    public Asking.Page<ReportLine> Filed(Asking.PageRequest page) => _access.Read(session => ReportLines.Filed(session, page));

    public ImmutableArray<ReportLine> Versions(Uri address) => _access.Read(session => ReportLines.AtAddress(session, address));

    public byte[]? Archived(ReportId report) => _access.Read(session => session.Rows(
        "SELECT a.packed, a.length FROM reports r JOIN archives a ON a.sha256 = r.archive WHERE r.report = $1",
        row => Packing.Unpack(row.Bytes(0), row.GetInt64(1)), report.Value).FirstOrDefault());

    public SearchPage Search(SearchRequest request) => _access.Read(session => ClaimSearcher.Search(_access.Engine, session, request));

    public ReportId? ReportOfEvent(string item) => _access.Read(session => session.Rows(
        "SELECT r.report FROM events e JOIN reports r ON r.report_no = e.report_no WHERE e.event = $1 ORDER BY e.event_no DESC LIMIT 1", row => (ReportId?)new ReportId(row.GetString(0)), item).FirstOrDefault());

    public FacetCounts Facets(SearchRequest request) => _access.Read(session => FacetCounter.Count(_access.Engine, session, request));

    public ImmutableArray<FoundClaim> Claims(string claim) => _access.Read(session => ClaimSearcher.Named(session, claim));

    public ImmutableDictionary<ClaimId, FoundClaim> Claims(IEnumerable<ClaimId> claims) => _access.Read(session => ClaimSearcher.Latest(session, claims));

    public Correction Correct(CorrectionRequest request) => new Corrector(_access, _time).Correct(request);

    public ImmutableArray<Correction> CorrectionsOf(ReportId report) => CorrectionsOf([report]);

    public ImmutableArray<Correction> CorrectionsOf(IEnumerable<ReportId> reports) => _access.Read(session => CorrectionStore.StandingOn(session, reports).ToImmutableArray());

    public ImmutableArray<Correction> Decided(int most) => _access.Read(session => CorrectionStore.Latest(session, most).ToImmutableArray());

    public ImmutableArray<Correction> Standing(CorrectionKind kind) =>
        _access.Read(session => CorrectionStore.StandingOf(session, kind).ToImmutableArray());

    public ImmutableArray<Verdict> Verdicts(long after) => _access.Read(session =>
        CorrectionStore.VerdictsAfter(session, after).Select(verdict => new Verdict(verdict, ReportLines.OfText(session, verdict.TextId!))).ToImmutableArray());

    public ImmutableArray<AuditEntry> History(string item) => _access.Read(session => session.Rows(
        $"SELECT {AuditChain.Columns} FROM audit WHERE object = $1 ORDER BY entry", AuditChain.Read, item).ToImmutableArray());

    public Verification Verify(IProgress<long>? progress, CancellationToken cancel) => new Verifier(_access, progress, cancel).Run();

    public void Backup(string file) => LedgerCopier.Backup(_access, file, _time);

    public LedgerCounts Counts() => _access.Read(session => new LedgerCounts(
        Rows(session, "reports"), Rows(session, "readings"), Rows(session, "claims"), Rows(session, "events"),
        Rows(session, "copies"), Rows(session, "links"), Rows(session, "corrections"), Rows(session, "audit")));

    public LedgerSize Size() => _access.Read(session => new LedgerSize(Rows(session, "reports"), Rows(session, "claims")));

    public void Dispose() => _access.Dispose();

    private static long Rows(Session session, string table) => session.Scalar<long>($"SELECT count(*) FROM {table}");
}
