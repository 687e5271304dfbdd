using Hearsay.Ledger.Corrections;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>
/// Sketches of the reports that were asked for last: many in short, some whole. Kept from one update to the next; an
/// epoch in the ledger tells whether somebody has taken a report out since.
/// </summary>
/// <param name="remembered">Claims in short, twice at most.</param>
internal sealed class SketchCache(int remembered = 40_000)
{
    /// <summary>Claims beside which a report without any weighs something too.</summary>
    private const int Least = 5;

    private readonly Recent<SketchedReport> _short = new(remembered, sketch => sketch.Claims.Length), _whole = new(remembered / 5, sketch => sketch.Claims.Length);

    private readonly Recent<FiledReport> _filed = new(remembered / 5 * 2, filed => filed.Claims.Length);

    private string? _epoch;

    /// <summary>Names that people merged, as they stood when first asked for in this transaction; null before.</summary>
    public MergedNames? Names { get; set; }

    /// <summary>Loads what is not here, by the session that is open now.</summary>
    public SketchLoader? Loader { get; set; }

    /// <summary>Forgets everything where the epoch is another.</summary>
    public void Enter(string? epoch)
    {
        if (epoch == _epoch) return;
        Clear();
        _epoch = epoch;
    }

    public void Clear()
    {
        _short.Clear();
        _whole.Clear();
        _filed.Clear();
        _epoch = null;
        Names = null;
    }

    /// <summary>Whole or in short.</summary>
    public SketchedReport Get(ReportId id, Func<SketchedReport> make) => _whole.Find(id) ?? _short.Find(id) ?? Put(make());

    /// <summary>As it was filed.</summary>
    public FiledReport Filed(ReportId id, Func<FiledReport> load) => _whole.Find(id)?.Filed ?? _filed.Find(id) ?? _filed.Put(id, load());

    /// <summary>Whole.</summary>
    public SketchedReport Whole(ReportId id, Func<SketchedReport> load) => _whole.Find(id) ?? Put(load());

    public SketchedReport Put(SketchedReport sketch) => (sketch.IsWhole ? _whole : _short).Put(sketch.Rank.Id, sketch);

    /// <summary>Two generations: what is asked for moves to the young one; when that holds so many claims, the old one is dropped.</summary>
    private sealed class Recent<T>(int most, Func<T, int> claims) where T : class
    {
        private Dictionary<ReportId, T> _young = [], _old = [];
        private int _weight;

        public T? Find(ReportId id)
        {
            if (_young.TryGetValue(id, out var found)) return found;
            return _old.Remove(id, out found) ? Put(id, found) : null;
        }

        public T Put(ReportId id, T item)
        {
            if (_weight >= most) (_young, _old, _weight) = ([], _young, 0);
            _weight += Least + claims(item);
            return _young[id] = item;
        }

        public void Clear()
        {
            _young.Clear();
            _old.Clear();
            _weight = 0;
        }
    }
}
