namespace Hearsay.Stories.Links;

/// <summary>
/// The claims that one is compared with: those found by its keys, and those of its report and its story that a quick look does not
/// rule out. One is used for many claims after each other.
/// </summary>
internal sealed class ClaimCandidates(ILinkStore store)
{
    /// <summary>Nearest reports of a story whose claims are compared.</summary>
    private const int MostReports = 40;

    private readonly List<ClaimRef> _told = [];
    private readonly List<(ClaimRef Other, bool IsCapped)> _candidates = [];

    /// <summary>Claims to compare, in canonical order, and whether others like them were left out; to be read before the next are asked for.</summary>
    public IReadOnlyList<(ClaimRef Other, bool IsCapped)> Of(ClaimRef claim, ClaimSketch sketch)
    {
        var (near, isCut) = store.ClaimsBefore(sketch.Probes, claim);
        _told.Clear();
        if (store.StoryOf(claim.Report) is { } story)
        {
            var members = store.StoryMembers(story);
            var place = members.BinarySearch(claim.Report);
            if (place < 0) place = ~place;
            for (var i = Math.Max(0, place - MostReports); i < place; i++) AddLike(members[i], int.MaxValue, claim, sketch);
        }
        AddLike(claim.Report, claim.Number, claim, sketch);
        var decided = store.Decided(claim);
        if (!decided.IsEmpty)
        {
            _told.AddRange(decided.Select(one => one.Other).Where(other => other < claim));
            _told.Sort();
        }
        Merge(near, isCut);
        return _candidates;
    }

    /// <summary>Those found by a key and those of the report and the story as one list; both are in canonical order.</summary>
    private void Merge(IReadOnlyList<ClaimRef> near, bool isCut)
    {
        _candidates.Clear();
        var next = 0;
        foreach (var other in _told)
        {
            for (; next < near.Count && near[next] <= other; next++)
            {
                _candidates.Add((near[next], isCut));
            }
            if (_candidates.Count == 0 || _candidates[^1].Other != other) _candidates.Add((other, false));
        }
        for (; next < near.Count; next++) _candidates.Add((near[next], isCut));
    }

    /// <summary>Adds those of the first claims of a report that may be the same.</summary>
    private void AddLike(ReportRank report, int count, ClaimRef claim, ClaimSketch sketch)
    {
        var filed = store.Report(report.Id);
        for (var i = 0; i < filed.Claims.Length && i < count; i++)
        {
            if (filed.Ids[i] == claim.Claim || ClaimSieve.MayBeSame(filed.Claims[i], sketch)) _told.Add(filed.Ref(i));
        }
    }
}
