using System.Data.Common;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>
/// The Stories room's store over the ledger's tables, for one session inside one transaction. Keys are looked
/// up in the order of the index and only as far as the room asks.
/// </summary>
internal sealed class SqlLinkStore : ILinkStore
{
    /// <summary>Rows fetched at a time.</summary>
    private const int Portion = 128;

    private readonly Dictionary<ReportRank, ReportRank?> _stories = [];
    private readonly Dictionary<ClaimRef, ClaimRef?> _slots = [];
    private readonly Dictionary<RankKey, ImmutableArray<ReportRank>> _storyMembers = [];
    private readonly Dictionary<RankKey, (ReportRank Rank, ClaimId[] Claims)> _names = [];
    private LinkAnchors? _decisions;
    private readonly HashSet<RankKey> _copied = [];
    private readonly HashSet<RankKey> _repeating = [];

    private readonly Session _session;
    private readonly SketchCache _cache;

    public SqlLinkStore(Session session, SketchCache cache)
    {
        (_session, _cache) = (session, cache);
        cache.Store = this;
    }

    /// <summary>Reports whose edges to earlier ones were put.</summary>
    public IReadOnlyCollection<RankKey> Repeating => _repeating;

    public SketchedReport Report(ReportId id) => _cache.Get(id, () => Load(id));

    public ReportRank? LastBut(IReadOnlySet<ReportRank> some) => _session.Rows(
        $"SELECT minute, tie, report FROM link_reports ORDER BY minute DESC, tie DESC LIMIT {some.Count + 1}", row => (ReportRank?)ReadRank(row)).FirstOrDefault(rank => !some.Contains(rank!.Value));

    public IEnumerable<ReportRank> Before(IndexKey key, ReportRank rank, long since) => Walk(
        RankKey.Of(rank), last => _session.Rows(
            $"SELECT minute, tie FROM link_keys WHERE kind = $1 AND value = $2 AND (minute, tie) < ($3, $4) AND minute >= $5 ORDER BY minute DESC, tie DESC LIMIT {Portion}",
            ReadRankKey, (long)key.Kind, key.Value, last.Minute, last.Tie, since)).Select(Rank);

    public IEnumerable<ReportRank> After(IndexKey key, ReportRank rank, long until) => Walk(
        RankKey.Of(rank), last => _session.Rows(
            $"SELECT minute, tie FROM link_keys WHERE kind = $1 AND value = $2 AND (minute, tie) > ($3, $4) AND minute <= $5 ORDER BY minute, tie LIMIT {Portion}",
            ReadRankKey, (long)key.Kind, key.Value, last.Minute, last.Tie, until)).Select(Rank)
        .Concat(until == ReportRank.Undated ? [] : Undated(key, rank));

    public IEnumerable<ClaimRef> ClaimsBefore(IndexKey key, ClaimRef claim) => Walk(
        ClaimKey.Of(claim), last => _session.Rows(
            "SELECT minute, tie, number FROM claim_keys WHERE kind = $1 AND value = $2 AND (minute, tie, number) < ($3, $4, $5) "
            + $"ORDER BY minute DESC, tie DESC, number DESC LIMIT {Portion}",
            ReadClaimKey, (long)key.Kind, key.Value, last.Minute, last.Tie, last.Number)).Select(Claim);

    public IEnumerable<ClaimRef> ClaimsAfter(IndexKey key, ClaimRef claim) => Walk(
        ClaimKey.Of(claim), last => _session.Rows(
            $"SELECT minute, tie, number FROM claim_keys WHERE kind = $1 AND value = $2 AND (minute, tie, number) > ($3, $4, $5) ORDER BY minute, tie, number LIMIT {Portion}",
            ReadClaimKey, (long)key.Kind, key.Value, last.Minute, last.Tie, last.Number)).Select(Claim);

    public ImmutableArray<CopyEdge> CopiesInto(ReportRank later)
    {
        var (minute, tie) = RankKey.Of(later);
        return
        [
            .. _session.Rows(
                "SELECT e.a_minute, e.a_tie, r.report, e.kind, e.containment, e.direction, e.credit, e.why FROM copies e "
                + "JOIN link_reports r ON r.minute = e.a_minute AND r.tie = e.a_tie WHERE e.minute = $1 AND e.tie = $2 ORDER BY e.a_minute, e.a_tie",
                row => new CopyEdge(
                    ReadRank(row), later, Enum.Parse<CopyKind>(row.GetString(3)), row.GetDouble(4), Enum.Parse<CopyDirection>(row.GetString(5)), row.TextOrNull(6), row.GetString(7)),
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
            row => (ReportRank?)ReadRank(row), minute, tie).FirstOrDefault();
    }

    public ImmutableArray<ReportRank> StoryMembers(ReportRank first) => StoryMembers(RankKey.Of(first));

    public ImmutableArray<ReportRank> StoryMembers(RankKey first) => _storyMembers.TryGetValue(first, out var known) ? known : _storyMembers[first] =
        [.. _session.Rows("SELECT minute, tie, report FROM link_reports WHERE story_minute = $1 AND story_tie = $2 ORDER BY minute, tie", ReadRank, first.Minute, first.Tie)];

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
            row => (ClaimRef?)ReadClaim(row), key.Minute, key.Tie, key.Number).FirstOrDefault();
    }

    public ImmutableArray<ClaimRef> SlotMembers(ClaimRef first) => SlotMembers(ClaimKey.Of(first));

    public ImmutableArray<ClaimRef> SlotMembers(ClaimKey first) =>
    [
        .. _session.Rows(
            "SELECT c.minute, c.tie, c.number, r.report, c.claim FROM link_claims c JOIN link_reports r ON r.minute = c.minute AND r.tie = c.tie "
            + "WHERE c.slot_minute = $1 AND c.slot_tie = $2 AND c.slot_number = $3 ORDER BY c.minute, c.tie, c.number",
            ReadClaim, first.Minute, first.Tie, first.Number),
    ];

    public void PutSlot(ClaimRef claim, ClaimRef first)
    {
        var (key, slot) = (ClaimKey.Of(claim), ClaimKey.Of(first));
        _session.Execute(
            "UPDATE link_claims SET slot_minute = $1, slot_tie = $2, slot_number = $3 WHERE minute = $4 AND tie = $5 AND number = $6",
            slot.Minute, slot.Tie, slot.Number, key.Minute, key.Tie, key.Number);
        _slots[claim] = first;
    }

    public ImmutableArray<DecidedLink> Decided(ClaimRef claim)
    {
        _decisions ??= LinkAnchors.Standing(_session);
        if (_decisions.IsEmpty) return [];
        var filed = Report(claim.Report.Id).Filed;
        return
        [
            .. _decisions.On(filed.Text.Value, CorrectionApplier.Claims.Anchor(filed.Claims[claim.Number]))
                .SelectMany(one => On(one.Text, one.At).Where(other => other != claim).Select(other => new DecidedLink(other, RelationOf(one.Correction), $"{one.Correction.Actor} (correction {one.Correction.Number})")))
                .DistinctBy(decided => decided.Other).OrderBy(decided => decided.Other),
        ];
    }

    /// <summary>The claims on some words of a text, in all reports of that text that are filed.</summary>
    private IEnumerable<ClaimRef> On(string textId, TextSpan at)
    {
        foreach (var rank in _session.Rows(
            "SELECT l.minute, l.tie, l.report FROM reports r JOIN link_reports l ON l.report_no = r.report_no WHERE r.text_id = $1 ORDER BY l.minute, l.tie", row => new ReportRank(row.GetInt64(0), new ReportId(row.GetString(2))), textId))
        {
            var sketch = Report(rank.Id);
            for (var i = 0; i < sketch.Claims.Length; i++)
            {
                if (CorrectionApplier.Claims.Anchor(sketch.Filed.Claims[i]).Overlaps(at)) yield return sketch.Ref(i);
            }
        }
    }

    private static ClaimRelation RelationOf(Correction correction) => correction.After switch
    {
        """{"relation":"same"}""" => ClaimRelation.Same,
        """{"relation":"part-of"}""" => ClaimRelation.PartOf,
        """{"relation":"related"}""" => ClaimRelation.Related,
        _ => ClaimRelation.Different,
    };

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
                    ReadClaim(row), later, Enum.Parse<ClaimRelation>(row.GetString(5)), row.GetDouble(6), row.TextOrNull(7), FeatureText.Parse(row.GetString(8)), row.GetInt64(9) != 0),
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

    private IEnumerable<ReportRank> Undated(IndexKey key, ReportRank rank) => Walk(
        RankKey.Of(rank) is { Minute: ReportRank.Undated } undated ? undated : new RankKey(ReportRank.Undated, -1), last => _session.Rows(
            $"SELECT minute, tie FROM link_keys WHERE kind = $1 AND value = $2 AND minute = $3 AND tie > $4 ORDER BY tie LIMIT {Portion}",
            ReadRankKey, (long)key.Kind, key.Value, last.Minute, last.Tie)).Select(Rank);

    /// <summary>In short, as it was kept when the report was filed.</summary>
    private SketchedReport Load(ReportId id) => _session.Rows(
        "SELECT k.minute, k.sketch FROM reports r JOIN link_sketches k ON k.report_no = r.report_no WHERE r.report = $1",
        row => SketchCodec.Read(row.Bytes(1), new ReportRank(row.GetInt64(0), id), () => _cache.Store!.Filed(id), () => _cache.Store!.Whole(id)), id.Value) is [{ } sketch] ? sketch : Whole(id);

    private SketchedReport Whole(ReportId id) => _cache.Whole(id, () => SketchedReport.Of(Filed(id)));

    /// <summary>A report that is filed, without that by which it is compared.</summary>
    public FiledReport Filed(ReportId id) => _cache.Filed(id, () =>
    {
        var stored = ReadingStore.Present(_session, id) ?? throw new InvalidOperationException($"The report {id} is filed under keys and has no reading.");
        return Filed(_session, stored, _cache);
    });

    /// <summary>True where a later version of the report is filed.</summary>
    public bool IsSuperseded(ReportId report) => ReportVersions.IsSuperseded(_session, report);

    /// <summary>What a report is compared by: its present reading, corrections applied, merged names as one.</summary>
    public static SketchedReport Sketch(Session session, StoredReading stored, SketchCache cache) => SketchedReport.Of(Filed(session, stored, cache));

    private static FiledReport Filed(Session session, StoredReading stored, SketchCache cache)
    {
        var reading = CorrectionApplier.Apply(stored.Reading, CorrectionStore.StandingOn(session, stored.TextId));
        cache.Names ??= MergedNames.Standing(session);
        return cache.Names.In(ReportFiler.File(reading, ReportVersions.Of(session, stored.Reading.Report.Id)));
    }

    private static IEnumerable<T> Walk<T>(T from, Func<T, List<T>> fetch)
    {
        while (true)
        {
            var rows = fetch(from);
            foreach (var row in rows) yield return row;
            if (rows.Count < Portion) yield break;
            from = rows[^1];
        }
    }

    private ReportRank Rank(RankKey key) => Named(key).Rank;

    private ClaimRef Claim(ClaimKey key)
    {
        var report = Named(new RankKey(key.Minute, key.Tie));
        return new ClaimRef(report.Rank, (int)key.Number, report.Claims[(int)key.Number]);
    }

    /// <summary>Ids by the two integers that stand for them in keys. They do not change while a report is filed.</summary>
    private (ReportRank Rank, ClaimId[] Claims) Named(RankKey key)
    {
        if (_names.TryGetValue(key, out var known)) return known;
        var id = _session.Scalar<string>("SELECT report FROM link_reports WHERE minute = $1 AND tie = $2", key.Minute, key.Tie)!;
        var claims = _session.Rows("SELECT claim FROM link_claims WHERE minute = $1 AND tie = $2 ORDER BY number", row => new ClaimId(row.GetString(0)), key.Minute, key.Tie);
        return _names[key] = (new ReportRank(key.Minute, new ReportId(id)), [.. claims]);
    }

    private static RankKey ReadRankKey(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1));

    private static ClaimKey ReadClaimKey(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));

    private static ReportRank ReadRank(DbDataReader row) => new(row.GetInt64(0), new ReportId(row.GetString(2)));

    private static ClaimRef ReadClaim(DbDataReader row) =>
        new(new ReportRank(row.GetInt64(0), new ReportId(row.GetString(3))), (int)row.GetInt64(2), new ClaimId(row.GetString(4)));
}
