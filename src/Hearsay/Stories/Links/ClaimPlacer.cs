using Hearsay.Stories.Clusters;

namespace Hearsay.Stories.Links;

/// <summary>Judges a claim against the claims before it in its blocks and its story, and finds its slot.</summary>
internal sealed class ClaimPlacer(ILinkStore store, StoryModel stories, ClaimModel model)
{
    /// <summary>Days after which a slot takes only what is anchored in its first claim.</summary>
    private const double MostDays = 30;

    /// <summary>Links kept of one claim: SAME before the others, the most likely first. What a slot holds does not depend on it.</summary>
    private const int MostLinks = 5;

    /// <summary>Latest claims looked at of those that a rule forbids to be the same.</summary>
    private const int MostBarred = 20;

    private readonly Dictionary<(ReportRank, ReportRank), double> _likeness = [];

    /// <summary>Used again for each claim, as what follows: with hundreds of claims in them new ones each time would be much to collect.</summary>
    private readonly ClaimCandidates _candidates = new(store);

    private readonly List<(ClaimRef Other, bool IsCapped, ClaimRelation Relation, double Score)> _related = [];
    private readonly List<(ClaimRef Other, bool IsCapped)> _barred = [];
    private readonly AverageLink<ClaimRef> _slots = new();

    /// <summary>Links to earlier claims and the first claim of the slot; the claim itself where it opens one.</summary>
    public (ImmutableArray<ClaimLink> Links, ClaimRef First) Place(ClaimRef claim)
    {
        var decisions = new SortedDictionary<ClaimRef, DecidedLink>(store.Decided(claim).Where(one => one.Other < claim).ToDictionary(one => one.Other));
        Compare(claim, decisions);
        LookAtBarred(claim);
        return (Links(claim), Decided(decisions) ?? Slot(claim) ?? claim);
    }

    /// <summary>Compares a claim with its candidates: notes which are related, which a rule bars, and how like it is to each of their slots.</summary>
    private void Compare(ClaimRef claim, SortedDictionary<ClaimRef, DecidedLink> decisions)
    {
        _related.Clear();
        _barred.Clear();
        _slots.Clear();
        var sketch = Sketch(claim);
        SketchedReport? report = null;
        var sameStory = false;
        foreach (var (other, isCapped) in _candidates.Of(claim, sketch))
        {
            if (report?.Rank != other.Report) (report, sameStory) = (store.Report(other.Report.Id), SameStory(other.Report, claim.Report));
            var pair = new ClaimPair(report.Claims[other.Number], sketch, 0, DaysBetween(other.Report, claim.Report), other.Report == claim.Report, other.Claim == claim.Claim, sameStory);
            var isDecided = decisions.TryGetValue(other, out var decided);
            var veto = isDecided ? null : ClaimJudge.Veto(pair);
            if (veto is null) pair = pair with { Likeness = Likeness(other.Report, claim.Report) }; // asked late: most pairs end with a rule
            if ((veto ?? (isDecided ? null : ClaimVetoes.OfReports(pair))) is not null)
            {
                if (!Withholdings.AreOfTwoKinds(pair.A, pair.B)) _slots.Add(store.SlotOf(other) ?? other, 0, vetoed: true);
                _barred.Add((other, isCapped));
                continue;
            }
            var (relation, score) = isDecided ? ClaimJudge.Outcome(decided) : ClaimJudge.Decide(pair, null, model);
            if (isDecided || score > 0 || !Withholdings.AreOfTwoKinds(pair.A, pair.B)) _slots.Add(store.SlotOf(other) ?? other, score, isDecided && relation != ClaimRelation.Same);
            if (relation != ClaimRelation.Different) _related.Add((other, isCapped, relation, score));
        }
    }

    /// <summary>What a rule forbids to be the same may be related, and shows where there is nothing better: the latest few are looked at.</summary>
    private void LookAtBarred(ClaimRef claim)
    {
        for (var i = _barred.Count - 1; i >= Math.Max(0, _barred.Count - MostBarred) && _related.Count < MostLinks; i--)
        {
            if (Judge(_barred[i].Other, claim, _barred[i].IsCapped) is { Relation: not ClaimRelation.Different } link) _related.Add((link.A, link.Capped, link.Relation, 0));
        }
    }

    private ImmutableArray<ClaimLink> Links(ClaimRef claim) =>
    [
        .. _related.OrderByDescending(one => one.Relation).ThenByDescending(one => one.Score).ThenByDescending(one => one.Other).Take(MostLinks)
            .OrderBy(one => one.Other).Select(one => Judge(one.Other, claim, one.IsCapped)),
    ];

    /// <summary>The slot that a claim is likest to, one of another report before one of its own; null where it is like none.</summary>
    private ClaimRef? Slot(ClaimRef claim) =>
        _slots.Best(model.Threshold, slot => slot.Report != claim.Report && !IsOver(slot, claim)) ?? _slots.Best(model.Threshold, slot => slot.Report == claim.Report);

    /// <summary>The slot of the first earlier claim that a person said is the same; null where nobody did.</summary>
    private ClaimRef? Decided(SortedDictionary<ClaimRef, DecidedLink> decisions)
    {
        foreach (var (other, decided) in decisions)
        {
            if (decided.Relation == ClaimRelation.Same) return store.SlotOf(other) ?? other;
        }
        return null;
    }

    /// <summary>
    /// A slot ends after a month, but for claims that have a rare word or the very days in common with its first one: attack
    /// follows attack in like words, and each is another happening.
    /// </summary>
    private bool IsOver(ClaimRef slot, ClaimRef claim) => DaysBetween(slot.Report, claim.Report) > MostDays && !ClaimFeatures.IsAnchored(Short(slot), Short(claim));

    /// <summary>How two claims stand to each other.</summary>
    public ClaimLink Judge(ClaimRef a, ClaimRef b, bool isCapped)
    {
        foreach (var decided in store.Decided(b).Where(one => one.Other == a))
            return ClaimJudge.Decided(a, b, decided);
        var pair = new ClaimPair(Short(a), Short(b), Likeness(a.Report, b.Report), DaysBetween(a.Report, b.Report), a.Report == b.Report, a.Claim == b.Claim, SameStory(a.Report, b.Report));
        return ClaimJudge.Judge(a, b, pair, isCapped, model);
    }

    /// <summary>Claims that can change when a claim is filed or moves: those after it in its blocks, its report and its story.</summary>
    public IEnumerable<ClaimRef> After(ClaimRef claim)
    {
        foreach (var other in InBlocksAfter(claim)) yield return other;
        foreach (var other in Claims(claim.Report).Skip(claim.Number + 1)) yield return other;
        foreach (var decided in store.Decided(claim).Where(one => one.Other > claim)) yield return decided.Other;
        if (store.StoryOf(claim.Report) is not { } story) yield break;
        foreach (var other in InStoryAfter(story, claim.Report)) yield return other;
    }

    /// <summary>Claims after a claim in its blocks that can see it.</summary>
    public IEnumerable<ClaimRef> InBlocksAfter(ClaimRef claim) => ClaimNeighbours.After(store, Sketch(claim), claim);

    /// <summary>Claims of the reports of a story that come after a report.</summary>
    public IEnumerable<ClaimRef> InStoryAfter(ReportRank story, ReportRank report) =>
        store.StoryMembers(story).Where(other => other > report).SelectMany(Claims);

    /// <summary>All claims of a report.</summary>
    public IEnumerable<ClaimRef> Claims(ReportRank report)
    {
        var filed = store.Report(report.Id);
        return Enumerable.Range(0, filed.Claims.Length).Select(filed.Ref);
    }

    private ClaimSketch Short(ClaimRef claim) => store.Report(claim.Report.Id).Claims[claim.Number];

    /// <summary>A claim in short, with its keys.</summary>
    public ClaimSketch Sketch(ClaimRef claim) => store.Report(claim.Report.Id).Whole.Claims[claim.Number];

    /// <summary>Days between two reports; 0 where one is undated.</summary>
    public static double DaysBetween(ReportRank a, ReportRank b) => a.IsDated && b.IsDated ? Math.Abs(a.Minute - b.Minute) / (double)ReportRank.Day : 0;

    /// <summary>True where two reports stand in one story.</summary>
    public bool SameStory(ReportRank a, ReportRank b) => a == b || (store.StoryOf(a) is { } story && story == store.StoryOf(b));

    /// <summary>How likely two reports tell of the same happening.</summary>
    public double Likeness(ReportRank a, ReportRank b)
    {
        if (a == b) return 1;
        if (!_likeness.TryGetValue((a, b), out var likeness))
            _likeness[(a, b)] = likeness = stories.Probability(store.Report(a.Id), store.Report(b.Id));
        return likeness;
    }
}
