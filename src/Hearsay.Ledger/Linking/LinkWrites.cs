using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>What an update has found and not yet written: a ledger on another machine takes it in few trips.</summary>
internal sealed class LinkWrites
{
    private readonly Dictionary<ReportRank, ImmutableArray<CopyEdge>> _copies = [];
    private readonly Dictionary<ClaimRef, ImmutableArray<ClaimLink>> _links = [];
    private readonly Dictionary<ReportRank, ReportRank> _stories = [];
    private readonly Dictionary<ClaimRef, ClaimRef> _slots = [];

    public ImmutableArray<CopyEdge>? Copies(ReportRank later) => _copies.TryGetValue(later, out var edges) ? edges : null;

    public ImmutableArray<ClaimLink>? Links(ClaimRef later) => _links.TryGetValue(later, out var links) ? links : null;

    public void Put(ReportRank later, ImmutableArray<CopyEdge> edges) => _copies[later] = edges;

    public void Put(ClaimRef later, ImmutableArray<ClaimLink> links) => _links[later] = links;

    public void Put(ReportRank report, ReportRank story) => _stories[report] = story;

    public void Put(ClaimRef claim, ClaimRef slot) => _slots[claim] = slot;

    /// <summary>Writes it all.</summary>
    /// <param name="engine">Adds rows.</param>
    /// <param name="session">The transaction.</param>
    /// <param name="isNew">True for a report that the ledger holds no edges and links of.</param>
    public void Flush(LedgerEngine engine, Session session, Func<ReportRank, bool> isNew)
    {
        session.ExecuteAll("DELETE FROM copies WHERE minute = $1 AND tie = $2", [.. _copies.Keys.Where(rank => !isNew(rank)).Select(rank => Values(RankKey.Of(rank)))]);
        engine.Insert(session, "copies", ["minute", "tie", "a_minute", "a_tie", "kind", "containment", "direction", "credit", "why"],
        [
            .. _copies.Values.SelectMany(edges => edges).Select(edge => (object?[])
            [
                .. Values(RankKey.Of(edge.B)), .. Values(RankKey.Of(edge.A)), edge.Kind.ToString(), edge.Containment, edge.Direction.ToString(), edge.Credit, edge.Why,
            ]),
        ]);
        session.ExecuteAll("DELETE FROM links WHERE minute = $1 AND tie = $2 AND number = $3", [.. _links.Keys.Where(claim => !isNew(claim.Report)).Select(claim => Values(ClaimKey.Of(claim)))]);
        engine.Insert(session, "links", ["minute", "tie", "number", "a_minute", "a_tie", "a_number", "relation", "score", "veto", "features", "capped"],
        [
            .. _links.Values.SelectMany(links => links).Select(link => (object?[])
            [
                .. Values(ClaimKey.Of(link.B)), .. Values(ClaimKey.Of(link.A)), link.Relation.ToString(), link.Score, link.Veto, FeatureText.Of(link.Features), link.Capped ? 1L : 0L,
            ]),
        ]);
        session.ExecuteAll(
            "UPDATE link_reports SET story_minute = $1, story_tie = $2 WHERE minute = $3 AND tie = $4",
            [.. _stories.Select(pair => (object?[])[.. Values(RankKey.Of(pair.Value)), .. Values(RankKey.Of(pair.Key))])]);
        session.ExecuteAll(
            "UPDATE link_claims SET slot_minute = $1, slot_tie = $2, slot_number = $3 WHERE minute = $4 AND tie = $5 AND number = $6",
            [.. _slots.Select(pair => (object?[])[.. Values(ClaimKey.Of(pair.Value)), .. Values(ClaimKey.Of(pair.Key))])]);
        _copies.Clear();
        _links.Clear();
        _stories.Clear();
        _slots.Clear();
    }

    private static object?[] Values(RankKey place) => [place.Minute, place.Tie];

    private static object?[] Values(ClaimKey place) => [place.Minute, place.Tie, place.Number];
}
