using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>
/// The Stories room's store over the ledger's tables, for one session inside one transaction: what was found is kept here and in
/// <see cref="LinkMemory"/>, what it is found by in <see cref="LinkIndex"/>; what is put is written by <see cref="Flush"/>.
/// </summary>
internal sealed class SqlLinkStore : ILinkStore
{
    private readonly Dictionary<RankKey, ImmutableArray<ReportRank>> _storyMembers = [];
    private readonly Dictionary<ReportId, bool> _superseded = [];
    private readonly HashSet<RankKey> _copied = [];
    private readonly HashSet<RankKey> _repeating = [];
    private readonly LinkWrites _writes = new();

    private readonly LedgerEngine _engine;
    private readonly Session _session;
    private readonly SketchLoader _loader;
    private readonly LinkIndex _index;
    private readonly LinkDecisions _decisions;
    private readonly IReadOnlySet<ReportRank> _fresh;

    /// <summary>For reading: nothing is taken over from earlier updates.</summary>
    public SqlLinkStore(LedgerEngine engine, Session session, SketchCache cache) : this(engine, session, cache, new LinkMemory(), ImmutableHashSet<ReportRank>.Empty)
    {
    }

    /// <param name="engine">Reads and adds rows.</param>
    /// <param name="session">The transaction.</param>
    /// <param name="cache">Sketches.</param>
    /// <param name="memory">What earlier updates looked up.</param>
    /// <param name="fresh">Reports filed in this transaction, of which the ledger holds no edges and links.</param>
    public SqlLinkStore(LedgerEngine engine, Session session, SketchCache cache, LinkMemory memory, IReadOnlySet<ReportRank> fresh)
    {
        (_engine, _session, _fresh, _loader) = (engine, session, fresh, new SketchLoader(session, cache));
        (_index, _decisions) = (new LinkIndex(engine, session, memory, _loader.Report), new LinkDecisions(session, Report));
    }

    /// <summary>Reports whose edges to earlier ones were put.</summary>
    public IReadOnlyCollection<RankKey> Repeating => _repeating;

    public SketchedReport Report(ReportId id) => _loader.Report(id);

    /// <summary>A report that is filed, without that by which it is compared.</summary>
    public FiledReport Filed(ReportId id) => _loader.Filed(id);

    public ReportRank? LastBut(IReadOnlySet<ReportRank> some) => _index.LastBut(some);

    public IEnumerable<ReportRank> Before(IndexKey key, ReportRank rank, long since) => _index.Before(key, rank, since);

    public IEnumerable<ReportRank> After(IndexKey key, ReportRank rank, long until) => _index.After(key, rank, until);

    public (IReadOnlyList<ClaimRef> Claims, bool IsCut) ClaimsBefore(IEnumerable<IndexKey> keys, ClaimRef claim) => _index.ClaimsBefore(keys, claim);

    public IEnumerable<ClaimRef> ClaimsAfter(IndexKey key, ClaimRef claim) => _index.ClaimsAfter(key, claim);

    public ImmutableArray<DecidedLink> Decided(ClaimRef claim) => _decisions.On(claim);

    /// <summary>Looks up at once what some reports will be compared by, where asking one by one costs a trip each.</summary>
    public void Prepare(IEnumerable<ReportRank> reports)
    {
        if (!_engine.IsFar) return;
        var sketches = reports.Select(rank => Report(rank.Id)).ToArray();
        _index.Prepare(sketches.SelectMany(sketch => sketch.Keys), sketches.SelectMany(sketch => sketch.Claims).SelectMany(claim => claim.Probes));
    }

    public ImmutableArray<CopyEdge> CopiesInto(ReportRank later)
    {
        if (_writes.Copies(later) is { } put) return put;
        if (_fresh.Contains(later)) return [];
        var (minute, tie) = RankKey.Of(later);
        return
        [
            .. _session.Rows(
                "SELECT e.a_minute, e.a_tie, r.report, e.kind, e.containment, e.direction, e.credit, e.why FROM copies e "
                + "JOIN link_reports r ON r.minute = e.a_minute AND r.tie = e.a_tie WHERE e.minute = $1 AND e.tie = $2 ORDER BY e.a_minute, e.a_tie",
                row => new CopyEdge(
                    LinkRows.ReadRank(row), later, Enum.Parse<CopyKind>(row.GetString(3)), row.GetDouble(4), Enum.Parse<CopyDirection>(row.GetString(5)), row.TextOrNull(6), row.GetString(7)),
                minute, tie),
        ];
    }

    public void PutCopies(ReportRank later, ImmutableArray<CopyEdge> edges)
    {
        _repeating.Add(RankKey.Of(later));
        _copied.Add(RankKey.Of(later));
        _copied.UnionWith(CopiesInto(later).Concat(edges).Select(edge => RankKey.Of(edge.A)));
        _writes.Put(later, edges);
    }

    public ReportRank? StoryOf(ReportRank report) => _index.Placed(RankKey.Of(report)).Story;

    public ImmutableArray<ReportRank> StoryMembers(ReportRank first) => StoryMembers(RankKey.Of(first));

    public ImmutableArray<ReportRank> StoryMembers(RankKey first) => _storyMembers.TryGetValue(first, out var known) ? known : _storyMembers[first] =
        [.. _session.Rows("SELECT minute, tie, report FROM link_reports WHERE story_minute = $1 AND story_tie = $2 ORDER BY minute, tie", LinkRows.ReadRank, first.Minute, first.Tie)];

    public void PutStory(ReportRank report, ReportRank first)
    {
        var placed = _index.Placed(RankKey.Of(report));
        var (old, story) = (placed.Story is { } left ? StoryMembers(left) : [], StoryMembers(first));
        if (placed.Story is { } before) _storyMembers[RankKey.Of(before)] = old.Remove(report);
        var index = story.BinarySearch(report);
        if (index < 0) _storyMembers[RankKey.Of(first)] = story.Insert(~index, report);
        placed.Story = first;
        _writes.Put(report, first);
    }

    public ClaimRef? SlotOf(ClaimRef claim) => _index.SlotOf(claim);

    public ImmutableArray<ClaimRef> SlotMembers(ClaimRef first) => SlotMembers(ClaimKey.Of(first));

    /// <summary>As they were when the last update was written.</summary>
    public ImmutableArray<ClaimRef> SlotMembers(ClaimKey first) =>
    [
        .. _session.Rows(
            "SELECT c.minute, c.tie, c.number, r.report, c.claim FROM link_claims c JOIN link_reports r ON r.minute = c.minute AND r.tie = c.tie "
            + "WHERE c.slot_minute = $1 AND c.slot_tie = $2 AND c.slot_number = $3 ORDER BY c.minute, c.tie, c.number",
            LinkRows.ReadClaim, first.Minute, first.Tie, first.Number),
    ];

    public void PutSlot(ClaimRef claim, ClaimRef first)
    {
        _index.Slots(_index.Placed(RankKey.Of(claim.Report)))[claim.Number] = new PlacedClaim(ClaimKey.Of(first), first);
        _writes.Put(claim, first);
    }

    public ImmutableArray<ClaimLink> LinksInto(ClaimRef later)
    {
        if (_writes.Links(later) is { } put) return put;
        if (_fresh.Contains(later.Report)) return [];
        var key = ClaimKey.Of(later);
        return
        [
            .. _session.Rows(
                "SELECT l.a_minute, l.a_tie, l.a_number, r.report, c.claim, l.relation, l.score, l.veto, l.features, l.capped FROM links l "
                + "JOIN link_claims c ON c.minute = l.a_minute AND c.tie = l.a_tie AND c.number = l.a_number "
                + "JOIN link_reports r ON r.minute = l.a_minute AND r.tie = l.a_tie WHERE l.minute = $1 AND l.tie = $2 AND l.number = $3 "
                + "ORDER BY l.a_minute, l.a_tie, l.a_number",
                row => new ClaimLink(
                    LinkRows.ReadClaim(row), later, Enum.Parse<ClaimRelation>(row.GetString(5)), row.GetDouble(6), row.TextOrNull(7), FeatureText.Parse(row.GetString(8)), row.GetInt64(9) != 0),
                key.Minute, key.Tie, key.Number),
        ];
    }

    public void PutLinks(ClaimRef later, ImmutableArray<ClaimLink> links) => _writes.Put(later, links);

    /// <summary>
    /// Writes what was put, and marks which of the reports whose edges were put repeat another one: that is said, or they are the
    /// later of two that repeat a third. Passages in common make no copy.
    /// </summary>
    public void Flush()
    {
        _writes.Flush(_engine, _session, _fresh.Contains);
        _session.ExecuteAll(
            "UPDATE reports SET original = CASE WHEN EXISTS (SELECT 1 FROM copies WHERE minute = $1 AND tie = $2 AND kind <> 'SharedPassages' AND direction <> 'AFromB') "
            + "OR EXISTS (SELECT 1 FROM copies WHERE a_minute = $1 AND a_tie = $2 AND kind <> 'SharedPassages' AND direction = 'AFromB') THEN 0 ELSE 1 END "
            + "WHERE report_no = (SELECT report_no FROM link_reports WHERE minute = $1 AND tie = $2)",
            [.. _copied.Select(place => (object?[])[place.Minute, place.Tie])]);
        _copied.Clear();
    }

    /// <summary>True where a later version of the report is filed.</summary>
    public bool IsSuperseded(ReportId report) => _superseded.TryGetValue(report, out var known) ? known : _superseded[report] = ReportVersions.IsSuperseded(_session, report);

    /// <summary>The number of a report's row.</summary>
    public long NumberOf(ReportRank report) => _index.Placed(RankKey.Of(report)).Number;
}
