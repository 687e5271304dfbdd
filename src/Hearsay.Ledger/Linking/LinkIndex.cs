using Hearsay.Ledger.Sql;
using Hearsay.Stories;
using Hearsay.Stories.Links;

namespace Hearsay.Ledger.Linking;

/// <summary>
/// Finds reports and claims by the keys that they are filed under, in the order of the index and only as far as is asked for.
/// What comes before a place is found in memory where it was looked up already.
/// </summary>
internal sealed class LinkIndex(LedgerEngine engine, Session session, LinkMemory memory, Func<PlacedReport, SketchedReport> report)
{
    /// <summary>Rows fetched at a time.</summary>
    private const int Portion = 128;

    /// <summary>Keys asked for at a time.</summary>
    private const int MostKeys = 2000;

    private readonly ClaimNeighbours<ClaimKey> _neighbours = new(place => place.Minute);
    private PlacedReport? _last;
    private bool? _hasUndated;

    public ReportRank? LastBut(IReadOnlySet<ReportRank> some) => session.Rows(
        "SELECT minute, tie, report FROM link_reports ORDER BY minute DESC, tie DESC LIMIT $1", row => (ReportRank?)LinkRows.ReadRank(row), some.Count + 1L).FirstOrDefault(rank => !some.Contains(rank!.Value));

    public IEnumerable<ReportRank> Before(IndexKey key, ReportRank rank, long since) => Walk(
        memory.Reports(key) ?? First(last => ReportsBefore(key, last), RankKey.End, (places, whole) => memory.PutReports(key, places, whole)),
        RankKey.Of(rank), last => ReportsBefore(key, last)).TakeWhile(place => place.Minute >= since).Select(place => Placed(place).Rank);

    public IEnumerable<ReportRank> After(IndexKey key, ReportRank rank, long until) => Walk(
        RankKey.Of(rank), last => session.Rows(
            $"SELECT minute, tie FROM link_keys WHERE kind = $1 AND value = $2 AND (minute, tie) > ($3, $4) AND minute <= $5 ORDER BY minute, tie LIMIT {Portion}",
            LinkRows.ReadRankKey, (long)key.Kind, key.Value, last.Minute, last.Tie, until)).Select(place => Placed(place).Rank)
        .Concat(until == ReportRank.Undated || !HasUndated ? [] : Undated(key, rank));

    public (IReadOnlyList<ClaimRef> Claims, bool IsCut) ClaimsBefore(IEnumerable<IndexKey> keys, ClaimRef claim)
    {
        var place = ClaimKey.Of(claim);
        var (places, isCut) = _neighbours.Find(keys, Before, place.Minute);
        return (Claims(places), isCut);

        IEnumerable<ClaimKey> Before(IndexKey key) => Walk(
            memory.Claims(key) ?? First(last => ClaimsBefore(key, last), ClaimKey.End, (places, whole) => memory.PutClaims(key, places, whole)),
            place, last => ClaimsBefore(key, last));
    }

    public IEnumerable<ClaimRef> ClaimsAfter(IndexKey key, ClaimRef claim) => Walk(
        ClaimKey.Of(claim), last => session.Rows(
            $"SELECT minute, tie, number FROM claim_keys WHERE kind = $1 AND value = $2 AND (minute, tie, number) > ($3, $4, $5) ORDER BY minute, tie, number LIMIT {Portion}",
            LinkRows.ReadClaimKey, (long)key.Kind, key.Value, last.Minute, last.Tie, last.Number)).Select(Claim);

    /// <summary>Looks up at once what will be asked for one by one.</summary>
    public void Prepare(IEnumerable<IndexKey> reports, IEnumerable<IndexKey> claims)
    {
        foreach (var keys in reports.Where(key => memory.Reports(key) is null).Distinct().Chunk(MostKeys))
        {
            foreach (var (key, places) in engine.Latest(session, LinkKeys.Reports, keys, Portion, LinkRows.ReadRankKey)) memory.PutReports(key, places, places.Count < Portion);
        }
        foreach (var keys in claims.Where(key => memory.Claims(key) is null).Distinct().Chunk(MostKeys))
        {
            foreach (var (key, places) in engine.Latest(session, LinkKeys.Claims, keys, Portion, LinkRows.ReadClaimKey)) memory.PutClaims(key, places, places.Count < Portion);
        }
    }

    /// <summary>A report by the two integers that stand for it, and where it was put.</summary>
    public PlacedReport Placed(RankKey place) => memory.Placed(place) ?? memory.Put(place, session.Rows(
        "SELECT r.minute, r.tie, r.report, f.minute, f.report, r.report_no FROM link_reports r LEFT JOIN link_reports f ON f.minute = r.story_minute AND f.tie = r.story_tie WHERE r.minute = $1 AND r.tie = $2",
        row => new PlacedReport(row.GetInt64(5), LinkRows.ReadRank(row), row.IsDBNull(3) ? null : new ReportRank(row.GetInt64(3), new ReportId(row.GetString(4)))), place.Minute, place.Tie)[0]);

    /// <summary>The first claim of a claim's slot; null where it was not yet placed.</summary>
    public ClaimRef? SlotOf(ClaimRef claim)
    {
        if (_last?.Rank != claim.Report) _last = Placed(RankKey.Of(claim.Report)); // asked for many claims of one report after each other
        ref var slot = ref Slots(_last)[claim.Number];
        if (slot is { First: null, Slot: { } place }) slot = slot with { First = place == ClaimKey.Of(claim) ? claim : First(place) };
        return slot.First;
    }

    /// <summary>Where the claims of a report are.</summary>
    public PlacedClaim[] Slots(PlacedReport report)
    {
        if (report.Slots is { } known) return known;
        var (minute, tie) = RankKey.Of(report.Rank);
        return report.Slots =
        [
            .. session.Rows(
                "SELECT slot_minute, slot_tie, slot_number FROM link_claims WHERE minute = $1 AND tie = $2 ORDER BY number",
                row => row.IsDBNull(0) ? default : new PlacedClaim(LinkRows.ReadClaimKey(row), null), minute, tie),
        ];
    }

    private ClaimRef First(ClaimKey slot) => session.Rows(
        "SELECT c.minute, c.tie, c.number, r.report, c.claim FROM link_claims c JOIN link_reports r ON r.minute = c.minute AND r.tie = c.tie WHERE c.minute = $1 AND c.tie = $2 AND c.number = $3",
        LinkRows.ReadClaim, slot.Minute, slot.Tie, slot.Number)[0];

    private List<RankKey> ReportsBefore(IndexKey key, RankKey last) => session.Rows(
        $"SELECT minute, tie FROM link_keys WHERE kind = $1 AND value = $2 AND (minute, tie) < ($3, $4) ORDER BY minute DESC, tie DESC LIMIT {Portion}",
        LinkRows.ReadRankKey, (long)key.Kind, key.Value, last.Minute, last.Tie);

    private List<ClaimKey> ClaimsBefore(IndexKey key, ClaimKey last) => session.Rows(
        $"SELECT minute, tie, number FROM claim_keys WHERE kind = $1 AND value = $2 AND (minute, tie, number) < ($3, $4, $5) ORDER BY minute DESC, tie DESC, number DESC LIMIT {Portion}",
        LinkRows.ReadClaimKey, (long)key.Kind, key.Value, last.Minute, last.Tie, last.Number);

    /// <summary>Most ledgers hold no report without a date; reports are filed under their keys before they are looked for.</summary>
    private bool HasUndated => _hasUndated ??= session.Scalar<long>("SELECT count(*) FROM (SELECT 1 FROM link_reports WHERE minute = $1 LIMIT 1) AS one", ReportRank.Undated) > 0;

    private IEnumerable<ReportRank> Undated(IndexKey key, ReportRank rank) => Walk(
        RankKey.Of(rank) is { Minute: ReportRank.Undated } undated ? undated : new RankKey(ReportRank.Undated, -1), last => session.Rows(
            $"SELECT minute, tie FROM link_keys WHERE kind = $1 AND value = $2 AND minute = $3 AND tie > $4 ORDER BY tie LIMIT {Portion}",
            LinkRows.ReadRankKey, (long)key.Kind, key.Value, last.Minute, last.Tie)).Select(place => Placed(place).Rank);

    private static KeyList<T> First<T>(Func<T, List<T>> earlier, T end, Func<List<T>, bool, KeyList<T>> put) where T : struct, IComparable<T>
    {
        var places = earlier(end);
        return put(places, places.Count < Portion);
    }

    /// <summary>What a list holds before a place, and more of it as far as somebody walks; far back it is not kept.</summary>
    private IEnumerable<T> Walk<T>(KeyList<T> list, T from, Func<T, List<T>> earlier) where T : struct, IComparable<T>
    {
        var index = list.IndexBefore(from);
        if (index == list.Count && !list.IsWhole)
        {
            foreach (var place in Walk(from, earlier)) yield return place;
            yield break;
        }
        while (true)
        {
            if (index == list.Count)
            {
                if (list.IsWhole) yield break;
                var more = earlier(list[^1]);
                list.Extend(more, more.Count < Portion);
                memory.Extended(more.Count);
                if (more.Count == 0) yield break;
            }
            yield return list[index++];
        }
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

    /// <summary>The claims at some places in order.</summary>
    private List<ClaimRef> Claims(List<ClaimKey> places)
    {
        var (claims, last, sketch) = (new List<ClaimRef>(places.Count), RankKey.End, (SketchedReport?)null);
        foreach (var place in places)
        {
            if (sketch is null || last != place.Report) (last, sketch) = (place.Report, report(Placed(place.Report)));
            claims.Add(sketch.Ref((int)place.Number));
        }
        return claims;
    }

    private ClaimRef Claim(ClaimKey place)
    {
        return report(Placed(place.Report)).Ref((int)place.Number);
    }
}
