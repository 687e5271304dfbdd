using Hearsay.Stories.Links;

namespace Hearsay.Stories;

/// <summary>A link store in memory: for one set at a time, for evaluation and tests.</summary>
public sealed class MemoryLinkStore : ILinkStore
{
    private readonly SortedDictionary<ReportRank, SketchedReport> _reports = [];
    private readonly Dictionary<ReportId, ReportRank> _ranks = [];
    private readonly Dictionary<IndexKey, SortedSet<ReportRank>> _reportKeys = [];
    private readonly Dictionary<IndexKey, SortedSet<ClaimRef>> _claimKeys = [];
    private readonly Dictionary<ReportRank, ImmutableArray<CopyEdge>> _copies = [];
    private readonly Grouping<ReportRank> _stories = new();
    private readonly Grouping<ClaimRef> _slots = new();
    private readonly Dictionary<ClaimRef, ImmutableArray<ClaimLink>> _links = [];
    private readonly ClaimNeighbours<ClaimRef> _neighbours = new(claim => claim.Report.Minute);

    private static readonly ReportRank First = new(long.MinValue, new ReportId(""));
    private static readonly ReportRank Last = new(long.MaxValue, new ReportId("\uFFFF"));

    /// <summary>Files a report under its keys; a report that is there already is left as it is.</summary>
    public ReportRank File(SketchedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var rank = report.Rank;
        if (!_ranks.TryAdd(report.Filed.Id, rank)) return _ranks[report.Filed.Id];
        _reports[rank] = report;
        foreach (var key in report.Keys) Add(_reportKeys, key, rank);
        for (var i = 0; i < report.Claims.Length; i++)
        {
            foreach (var key in report.Claims[i].Keys) Add(_claimKeys, key, report.Ref(i));
        }
        return rank;
    }

    /// <inheritdoc/>
    public SketchedReport Report(ReportId id) => _reports[_ranks[id]];

    /// <inheritdoc/>
    public ReportRank? LastBut(IReadOnlySet<ReportRank> some) => _reports.Keys.Reverse().Where(rank => !some.Contains(rank)).Select(rank => (ReportRank?)rank).FirstOrDefault();

    /// <inheritdoc/>
    public IEnumerable<ReportRank> Before(IndexKey key, ReportRank rank, long since) =>
        Between(_reportKeys, key, First, rank).Reverse().Where(other => other != rank).TakeWhile(other => other.Minute >= since);

    /// <inheritdoc/>
    public IEnumerable<ReportRank> After(IndexKey key, ReportRank rank, long until) =>
        Between(_reportKeys, key, rank, Last).Where(other => other != rank && (other.Minute <= until || !other.IsDated));

    /// <inheritdoc/>
    public (IReadOnlyList<ClaimRef> Claims, bool IsCut) ClaimsBefore(IEnumerable<IndexKey> keys, ClaimRef claim) => _neighbours.Find(
        keys, key => Between(_claimKeys, key, new ClaimRef(First, 0, default), claim).Reverse().Where(other => other != claim), claim.Report.Minute);

    /// <inheritdoc/>
    public IEnumerable<ClaimRef> ClaimsAfter(IndexKey key, ClaimRef claim) =>
        Between(_claimKeys, key, claim, new ClaimRef(Last, 0, default)).Where(other => other != claim);

    /// <inheritdoc/>
    public ImmutableArray<CopyEdge> CopiesInto(ReportRank later) => _copies.GetValueOrDefault(later, []);

    /// <inheritdoc/>
    public void PutCopies(ReportRank later, ImmutableArray<CopyEdge> edges) => _copies[later] = edges;

    /// <inheritdoc/>
    public ReportRank? StoryOf(ReportRank report) => _stories.Of(report);

    /// <inheritdoc/>
    public ImmutableArray<ReportRank> StoryMembers(ReportRank first) => _stories.Members(first);

    /// <inheritdoc/>
    public void PutStory(ReportRank report, ReportRank first) => _stories.Put(report, first);

    /// <inheritdoc/>
    public ClaimRef? SlotOf(ClaimRef claim) => _slots.Of(claim);

    /// <inheritdoc/>
    public ImmutableArray<ClaimRef> SlotMembers(ClaimRef first) => _slots.Members(first);

    /// <inheritdoc/>
    public void PutSlot(ClaimRef claim, ClaimRef first) => _slots.Put(claim, first);

    /// <inheritdoc/>
    public ImmutableArray<ClaimLink> LinksInto(ClaimRef later) => _links.GetValueOrDefault(later, []);

    /// <inheritdoc/>
    public void PutLinks(ClaimRef later, ImmutableArray<ClaimLink> links) => _links[later] = links;

    /// <summary>All results, in canonical order.</summary>
    public LinkedSet ToLinkedSet()
    {
        var copies = _copies.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value).ToImmutableArray();
        var stories = _stories.Groups().Select(group => StoryBuilder.Build(group, copies, id => Report(id).Head));
        return new LinkedSet(
            copies, [.. stories], [.. _links.OrderBy(pair => pair.Key).SelectMany(pair => pair.Value)],
            [.. _slots.Groups().Select(group => new Slot(StoryIds.OfSlot(group[0]), group))]);
    }

    private static void Add<T>(Dictionary<IndexKey, SortedSet<T>> index, IndexKey key, T item)
    {
        if (!index.TryGetValue(key, out var items)) index[key] = items = [];
        items.Add(item);
    }

    private static SortedSet<T> Between<T>(Dictionary<IndexKey, SortedSet<T>> index, IndexKey key, T low, T high) =>
        index.TryGetValue(key, out var items) ? items.GetViewBetween(low, high) : [];

    private sealed class Grouping<T> where T : struct, IComparable<T>
    {
        private readonly Dictionary<T, T> _firstOf = [];
        private readonly Dictionary<T, SortedSet<T>> _members = [];

        public T? Of(T item) => _firstOf.TryGetValue(item, out var first) ? first : null;

        public ImmutableArray<T> Members(T first) => _members.TryGetValue(first, out var members) ? [.. members] : [];

        public void Put(T item, T first)
        {
            if (_firstOf.TryGetValue(item, out var old)) _members[old].Remove(item);
            _firstOf[item] = first;
            if (!_members.TryGetValue(first, out var members)) _members[first] = members = [];
            members.Add(item);
        }

        public IEnumerable<ImmutableArray<T>> Groups() =>
            _members.Where(pair => pair.Value.Count > 0).OrderBy(pair => pair.Key).Select(pair => pair.Value.ToImmutableArray());
    }
}
