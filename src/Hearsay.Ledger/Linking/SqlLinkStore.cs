using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>
/// The Stories room's store over the ledger's tables, for one session inside one transaction: what was found is kept here,
/// what it is found by in <see cref="LinkIndex"/>.
/// </summary>
internal sealed class SqlLinkStore : ILinkStore
{
    private readonly Dictionary<ReportRank, ReportRank?> _stories = [];
    private readonly Dictionary<ClaimRef, ClaimRef?> _slots = [];
    private readonly Dictionary<RankKey, ImmutableArray<ReportRank>> _storyMembers = [];
    private readonly HashSet<RankKey> _copied = [];
    private readonly HashSet<RankKey> _repeating = [];

    private readonly Session _session;
    private readonly SketchLoader _loader;
    private readonly LinkIndex _index;
    private readonly LinkDecisions _decisions;

    public SqlLinkStore(Session session, SketchCache cache)
    {
        (_session, _loader) = (session, new SketchLoader(session, cache));
        (_index, _decisions) = (new LinkIndex(session), new LinkDecisions(session, Report));
    }

    /// <summary>Reports whose edges to earlier ones were put.</summary>
    public IReadOnlyCollection<RankKey> Repeating => _repeating;

    public SketchedReport Report(ReportId id) => _loader.Report(id);

    public ReportRank? LastBut(IReadOnlySet<ReportRank> some) => _index.LastBut(some);

    public IEnumerable<ReportRank> Before(IndexKey key, ReportRank rank, long since) => _index.Before(key, rank, since);

    public IEnumerable<ReportRank> After(IndexKey key, ReportRank rank, long until) => _index.After(key, rank, until);

    public IEnumerable<ClaimRef> ClaimsBefore(IndexKey key, ClaimRef claim) => _index.ClaimsBefore(key, claim);

    public IEnumerable<ClaimRef> ClaimsAfter(IndexKey key, ClaimRef claim) => _index.ClaimsAfter(key, claim);

    public ImmutableArray<DecidedLink> Decided(ClaimRef claim) => _decisions.On(claim);

    public ImmutableArray<CopyEdge> CopiesInto(ReportRank later)
    {
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
        var (minute, tie) = RankKey.Of(later);
        _copied.Add(new RankKey(minute, tie));
        _repeating.Add(new RankKey(minute, tie));
        _copied.UnionWith(_session.Rows("SELECT a_minute, a_tie FROM copies WHERE minute = $1 AND tie = $2", row => new RankKey(row.GetInt64(0), row.GetInt64(1)), minute, tie));
        _session.Execute("DELETE FROM copies WHERE minute = $1 AND tie = $2", minute, tie);
        foreach (var edge in edges)
        {
            var a = RankKey.Of(edge.A);
            _copied.Add(a);
            _session.Execute(
                "INSERT INTO copies (minute, tie, a_minute, a_tie, kind, containment, direction, credit, why) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                minute, tie, a.Minute, a.Tie, edge.Kind.ToString(), edge.Containment, edge.Direction.ToString(), edge.Credit, edge.Why);
        }
    }

    /// <summary>
    /// Marks which of the reports whose edges were put repeat another one: that is said, or they are the later of two
    /// that repeat a third. Passages in common make no copy.
    /// </summary>
    public void MarkOriginals()
    {
        foreach (var (minute, tie) in _copied)
        {
            _session.Execute(
                "UPDATE reports SET original = CASE WHEN EXISTS (SELECT 1 FROM copies WHERE minute = $1 AND tie = $2 AND kind <> 'SharedPassages' AND direction <> 'AFromB') "
                + "OR EXISTS (SELECT 1 FROM copies WHERE a_minute = $1 AND a_tie = $2 AND kind <> 'SharedPassages' AND direction = 'AFromB') THEN 0 ELSE 1 END "
                + "WHERE report_no = (SELECT report_no FROM link_reports WHERE minute = $1 AND tie = $2)", minute, tie);
        }
    }

    public ReportRank? StoryOf(ReportRank report)
    {
        if (_stories.TryGetValue(report, out var known)) return known;
        var (minute, tie) = RankKey.Of(report);
        return _stories[report] = _session.Rows(
            "SELECT f.minute, f.tie, f.report FROM link_reports r JOIN link_reports f ON f.minute = r.story_minute AND f.tie = r.story_tie WHERE r.minute = $1 AND r.tie = $2",
            row => (ReportRank?)LinkRows.ReadRank(row), minute, tie).FirstOrDefault();
    }

    public ImmutableArray<ReportRank> StoryMembers(ReportRank first) => StoryMembers(RankKey.Of(first));

    public ImmutableArray<ReportRank> StoryMembers(RankKey first) => _storyMembers.TryGetValue(first, out var known) ? known : _storyMembers[first] =
        [.. _session.Rows("SELECT minute, tie, report FROM link_reports WHERE story_minute = $1 AND story_tie = $2 ORDER BY minute, tie", LinkRows.ReadRank, first.Minute, first.Tie)];

    public void PutStory(ReportRank report, ReportRank first)
    {
        var ((minute, tie), story) = (RankKey.Of(report), RankKey.Of(first));
        _session.Execute("UPDATE link_reports SET story_minute = $1, story_tie = $2 WHERE minute = $3 AND tie = $4", story.Minute, story.Tie, minute, tie);
        if (StoryOf(report) is { } old) _storyMembers.Remove(RankKey.Of(old));
        _storyMembers.Remove(story);
        _stories[report] = first;
    }

    public ClaimRef? SlotOf(ClaimRef claim)
    {
        if (_slots.TryGetValue(claim, out var known)) return known;
        var key = ClaimKey.Of(claim);
        return _slots[claim] = _session.Rows(
            "SELECT f.minute, f.tie, f.number, r.report, f.claim FROM link_claims c "
            + "JOIN link_claims f ON f.minute = c.slot_minute AND f.tie = c.slot_tie AND f.number = c.slot_number "
            + "JOIN link_reports r ON r.minute = f.minute AND r.tie = f.tie WHERE c.minute = $1 AND c.tie = $2 AND c.number = $3",
            row => (ClaimRef?)LinkRows.ReadClaim(row), key.Minute, key.Tie, key.Number).FirstOrDefault();
    }

    public ImmutableArray<ClaimRef> SlotMembers(ClaimRef first) => SlotMembers(ClaimKey.Of(first));

    public ImmutableArray<ClaimRef> SlotMembers(ClaimKey first) =>
    [
        .. _session.Rows(
            "SELECT c.minute, c.tie, c.number, r.report, c.claim FROM link_claims c JOIN link_reports r ON r.minute = c.minute AND r.tie = c.tie "
            + "WHERE c.slot_minute = $1 AND c.slot_tie = $2 AND c.slot_number = $3 ORDER BY c.minute, c.tie, c.number",
            LinkRows.ReadClaim, first.Minute, first.Tie, first.Number),
    ];

    public void PutSlot(ClaimRef claim, ClaimRef first)
    {
        var (key, slot) = (ClaimKey.Of(claim), ClaimKey.Of(first));
        _session.Execute(
            "UPDATE link_claims SET slot_minute = $1, slot_tie = $2, slot_number = $3 WHERE minute = $4 AND tie = $5 AND number = $6",
            slot.Minute, slot.Tie, slot.Number, key.Minute, key.Tie, key.Number);
        _slots[claim] = first;
    }

    public ImmutableArray<ClaimLink> LinksInto(ClaimRef later)
    {
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

    public void PutLinks(ClaimRef later, ImmutableArray<ClaimLink> links)
    {
        var key = ClaimKey.Of(later);
        _session.Execute("DELETE FROM links WHERE minute = $1 AND tie = $2 AND number = $3", key.Minute, key.Tie, key.Number);
        foreach (var link in links)
        {
            var a = ClaimKey.Of(link.A);
            _session.Execute(
                "INSERT INTO links (minute, tie, number, a_minute, a_tie, a_number, relation, score, veto, features, capped) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                key.Minute, key.Tie, key.Number, a.Minute, a.Tie, a.Number, link.Relation.ToString(), link.Score, link.Veto, FeatureText.Of(link.Features), link.Capped ? 1L : 0L);
        }
    }

    /// <summary>True where a later version of the report is filed.</summary>
    public bool IsSuperseded(ReportId report) => ReportVersions.IsSuperseded(_session, report);
}
