using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>Finds reports and claims by the keys that they are filed under, in the order of the index and only as far as is asked for.</summary>
internal sealed class LinkIndex(Session session)
{
    /// <summary>Rows fetched at a time.</summary>
    private const int Portion = 128;

    private readonly Dictionary<RankKey, (ReportRank Rank, ClaimId[] Claims)> _names = [];
    private bool? _hasUndated;

    public ReportRank? LastBut(IReadOnlySet<ReportRank> some) => session.Rows(
        "SELECT minute, tie, report FROM link_reports ORDER BY minute DESC, tie DESC LIMIT $1", row => (ReportRank?)LinkRows.ReadRank(row), some.Count + 1L).FirstOrDefault(rank => !some.Contains(rank!.Value));

    public IEnumerable<ReportRank> Before(IndexKey key, ReportRank rank, long since) => Walk(
        RankKey.Of(rank), last => session.Rows(
            $"SELECT minute, tie FROM link_keys WHERE kind = $1 AND value = $2 AND (minute, tie) < ($3, $4) AND minute >= $5 ORDER BY minute DESC, tie DESC LIMIT {Portion}",
            LinkRows.ReadRankKey, (long)key.Kind, key.Value, last.Minute, last.Tie, since)).Select(Rank);

    public IEnumerable<ReportRank> After(IndexKey key, ReportRank rank, long until) => Walk(
        RankKey.Of(rank), last => session.Rows(
            $"SELECT minute, tie FROM link_keys WHERE kind = $1 AND value = $2 AND (minute, tie) > ($3, $4) AND minute <= $5 ORDER BY minute, tie LIMIT {Portion}",
            LinkRows.ReadRankKey, (long)key.Kind, key.Value, last.Minute, last.Tie, until)).Select(Rank)
        .Concat(until == ReportRank.Undated || !HasUndated ? [] : Undated(key, rank));

    public IEnumerable<ClaimRef> ClaimsBefore(IndexKey key, ClaimRef claim) => Walk(
        ClaimKey.Of(claim), last => session.Rows(
            "SELECT minute, tie, number FROM claim_keys WHERE kind = $1 AND value = $2 AND (minute, tie, number) < ($3, $4, $5) "
            + $"ORDER BY minute DESC, tie DESC, number DESC LIMIT {Portion}",
            LinkRows.ReadClaimKey, (long)key.Kind, key.Value, last.Minute, last.Tie, last.Number)).Select(Claim);

    public IEnumerable<ClaimRef> ClaimsAfter(IndexKey key, ClaimRef claim) => Walk(
        ClaimKey.Of(claim), last => session.Rows(
            $"SELECT minute, tie, number FROM claim_keys WHERE kind = $1 AND value = $2 AND (minute, tie, number) > ($3, $4, $5) ORDER BY minute, tie, number LIMIT {Portion}",
            LinkRows.ReadClaimKey, (long)key.Kind, key.Value, last.Minute, last.Tie, last.Number)).Select(Claim);

    /// <summary>Most ledgers hold no report without a date; reports are filed under their keys before they are looked for.</summary>
    private bool HasUndated => _hasUndated ??= session.Scalar<long>("SELECT count(*) FROM (SELECT 1 FROM link_reports WHERE minute = $1 LIMIT 1) AS one", ReportRank.Undated) > 0;

    private IEnumerable<ReportRank> Undated(IndexKey key, ReportRank rank) => Walk(
        RankKey.Of(rank) is { Minute: ReportRank.Undated } undated ? undated : new RankKey(ReportRank.Undated, -1), last => session.Rows(
            $"SELECT minute, tie FROM link_keys WHERE kind = $1 AND value = $2 AND minute = $3 AND tie > $4 ORDER BY tie LIMIT {Portion}",
            LinkRows.ReadRankKey, (long)key.Kind, key.Value, last.Minute, last.Tie)).Select(Rank);

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
        var id = session.Scalar<string>("SELECT report FROM link_reports WHERE minute = $1 AND tie = $2", key.Minute, key.Tie)!;
        var claims = session.Rows("SELECT claim FROM link_claims WHERE minute = $1 AND tie = $2 ORDER BY number", row => new ClaimId(row.GetString(0)), key.Minute, key.Tie);
        return _names[key] = (new ReportRank(key.Minute, new ReportId(id)), [.. claims]);
    }
}
