using Hearsay.Ledger.Linking;
using Hearsay.Stories;

namespace Hearsay.Ledger.Asking;

/// <summary>
/// A ledger's links with one more decision laid over them. What linking finds anew is kept here and nowhere else. A decision
/// on two claims moves claims alone: stories and copies stay as they are.
/// </summary>
/// <param name="kept">What is in the ledger.</param>
/// <param name="trial">The decision.</param>
/// <param name="mostSettled">Claims that are placed anew at most.</param>
internal sealed class TrialLinkStore(SqlLinkStore kept, TrialDecision trial, int mostSettled) : ILinkStore
{
    /// <summary>Rows walked at most to find whom the claims to be placed concern; a trial that needs more is seldom settled by four times as many.</summary>
    private const int MostWalked = 480;

    private readonly Dictionary<ClaimRef, ClaimRef> _moved = [];
    private int _settled, _walked;

    public SketchedReport Report(ReportId id) => kept.Report(id);

    public ReportRank? LastBut(IReadOnlySet<ReportRank> some) => kept.LastBut(some);

    public IEnumerable<ReportRank> Before(IndexKey key, ReportRank rank, long since) => kept.Before(key, rank, since);

    public IEnumerable<ReportRank> After(IndexKey key, ReportRank rank, long until) => kept.After(key, rank, until).Select(Counted);

    public (IReadOnlyList<ClaimRef> Claims, bool IsCut) ClaimsBefore(IEnumerable<IndexKey> keys, ClaimRef claim) => kept.ClaimsBefore(keys, claim);

    public IEnumerable<ClaimRef> ClaimsAfter(IndexKey key, ClaimRef claim) => kept.ClaimsAfter(key, claim).Select(Counted);

    public ImmutableArray<CopyEdge> CopiesInto(ReportRank later) => kept.CopiesInto(later);

    public void PutCopies(ReportRank later, ImmutableArray<CopyEdge> edges)
    {
    }

    public ReportRank? StoryOf(ReportRank report) => kept.StoryOf(report);

    public ImmutableArray<ReportRank> StoryMembers(ReportRank first) => kept.StoryMembers(first);

    public void PutStory(ReportRank report, ReportRank first)
    {
    }

    public ClaimRef? SlotOf(ClaimRef claim) => _moved.TryGetValue(claim, out var first) ? first : kept.SlotOf(claim);

    public ImmutableArray<ClaimRef> SlotMembers(ClaimRef first) =>
    [
        .. kept.SlotMembers(first).Where(claim => !_moved.ContainsKey(claim)).Concat(_moved.Where(move => move.Value == first).Select(move => move.Key)).Order(),
    ];

    public void PutSlot(ClaimRef claim, ClaimRef first) => _moved[claim] = first;

    public ImmutableArray<DecidedLink> Decided(ClaimRef claim)
    {
        var others = trial.On(claim);
        return others.IsEmpty ? kept.Decided(claim) : [.. others.Concat(kept.Decided(claim)).DistinctBy(decided => decided.Other).OrderBy(decided => decided.Other)];
    }

    /// <exception cref="TrialTooLargeException">More claims are concerned than agreed.</exception>
    public ImmutableArray<ClaimLink> LinksInto(ClaimRef later) =>
        ++_settled <= mostSettled ? kept.LinksInto(later) : throw new TrialTooLargeException();

    /// <exception cref="TrialTooLargeException">What is concerned is more than a page can wait for.</exception>
    private T Counted<T>(T row) => ++_walked <= MostWalked ? row : throw new TrialTooLargeException();

    public void PutLinks(ClaimRef later, ImmutableArray<ClaimLink> links)
    {
    }
}

/// <summary>A decision concerns more claims than a page can wait for.</summary>
internal sealed class TrialTooLargeException : Exception;
