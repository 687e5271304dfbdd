using Hearsay.Stories.Clusters;
using Hearsay.Stories.Copies;
using Hearsay.Stories.Links;

namespace Hearsay.Stories;

/// <summary>
/// One update of a store: copies, then stories, then claims. Each step settles what the new reports concern,
/// in canonical order, and what a change concerns in turn; that always comes later in the order, so one
/// pass ends it.
/// </summary>
internal sealed class UpdateRun(ILinkStore store, StoryModel stories, ClaimModel claims)
{
    private readonly StoryPlacer _stories = new(store, stories);
    private readonly ClaimPlacer _claims = new(store, stories, claims);
    private readonly SortedSet<ReportRank> _touchedStories = [];
    private readonly SortedSet<ClaimRef> _touchedSlots = [];
    private readonly SortedSet<ClaimRef> _concernedClaims = [];
    private ReportRank? _last;

    public LinkUpdate Run(IReadOnlySet<ReportRank> added)
    {
        _last = store.LastBut(added);
        var copied = UpdateCopies(added);
        UpdateStories(added, copied);
        UpdateClaims(added, copied);
        return new LinkUpdate { Stories = [.. _touchedStories], Slots = [.. _touchedSlots] };
    }

    /// <summary>True where a report that is no new one comes after this one; the new ones are concerned in any case.</summary>
    private bool HasLater(ReportRank rank) => _last > rank;

    /// <summary>Finds the copy edges of the new reports and of those that they concern; returns the later ends of edges that changed.</summary>
    private SortedSet<ReportRank> UpdateCopies(IReadOnlySet<ReportRank> added)
    {
        var concerned = new SortedSet<ReportRank>(added);
        foreach (var rank in added.Where(HasLater)) concerned.UnionWith(CopyFinder.After(store, rank));
        concerned.UnionWith(new StockSentences(store).Turned(added));
        var changed = new SortedSet<ReportRank>();
        foreach (var rank in concerned)
        {
            var edges = CopyFinder.Find(store, rank);
            if (edges.SequenceEqual(store.CopiesInto(rank))) continue;
            store.PutCopies(rank, edges);
            changed.Add(rank);
        }
        return changed;
    }

    private void UpdateStories(IReadOnlySet<ReportRank> added, SortedSet<ReportRank> copied)
    {
        var concerned = new SortedSet<ReportRank>(added.Concat(copied));
        foreach (var rank in added.Where(HasLater)) concerned.UnionWith(_stories.After(rank));
        while (concerned.Count > 0)
        {
            var rank = concerned.Min;
            concerned.Remove(rank);
            var (old, first) = (store.StoryOf(rank), _stories.Place(rank));
            if (old == first) continue;
            store.PutStory(rank, first);
            _touchedStories.Add(first);
            if (old is { } left) _touchedStories.Add(left);
            foreach (var story in new[] { old, first }.OfType<ReportRank>()) _concernedClaims.UnionWith(_claims.InStoryAfter(story, rank));
            _concernedClaims.UnionWith(_claims.Claims(rank));
            if (!HasLater(rank)) continue; // what comes after it is new, and waits here
            concerned.UnionWith(_stories.After(rank));
            concerned.UnionWith(CopyFinder.After(store, rank));
        }
        foreach (var rank in copied) _touchedStories.Add(store.StoryOf(rank) ?? rank);
    }

    private void UpdateClaims(IReadOnlySet<ReportRank> added, SortedSet<ReportRank> copied)
    {
        foreach (var rank in added)
        {
            foreach (var claim in _claims.Claims(rank))
            {
                _concernedClaims.Add(claim);
                if (HasLater(rank)) _concernedClaims.UnionWith(_claims.InBlocksAfter(claim));
            }
            if (HasLater(rank) && store.StoryOf(rank) is { } story) _concernedClaims.UnionWith(_claims.InStoryAfter(story, rank));
        }
        SettleAll();
        foreach (var claim in copied.SelectMany(_claims.Claims)) _touchedSlots.Add(store.SlotOf(claim) ?? claim);
    }

    /// <summary>Places some claims anew, and those after them that follow from where they go; stories and copies stay as they are.</summary>
    public void Settle(IEnumerable<ClaimRef> claims)
    {
        _concernedClaims.UnionWith(claims);
        SettleAll();
    }

    private void SettleAll()
    {
        while (_concernedClaims.Count > 0)
        {
            var claim = _concernedClaims.Min;
            _concernedClaims.Remove(claim);
            Settle(claim);
        }
    }

    private void Settle(ClaimRef claim)
    {
        var (links, first) = _claims.Place(claim);
        if (!SameLinks(links, store.LinksInto(claim))) store.PutLinks(claim, links);
        var old = store.SlotOf(claim);
        if (old == first) return;
        store.PutSlot(claim, first);
        _touchedSlots.Add(first);
        if (old is not { } left) return; // what comes after a new claim is concerned already
        _touchedSlots.Add(left);
        _concernedClaims.UnionWith(_claims.After(claim));
    }

    private static bool SameLinks(ImmutableArray<ClaimLink> a, ImmutableArray<ClaimLink> b) =>
        a.Length == b.Length && a.Zip(b).All(pair => pair.First with { Features = [] } == pair.Second with { Features = [] } && pair.First.Features.SequenceEqual(pair.Second.Features));
}
