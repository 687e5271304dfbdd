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

    private readonly Generations<ReportId, SketchedReport> _short = new(sketch => Least + sketch.Claims.Length), _whole = new(sketch => Least + sketch.Claims.Length);

    private readonly Generations<ReportId, FiledReport> _filed = new(filed => Least + filed.Claims.Length);

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
    public FiledReport Filed(ReportId id, Func<FiledReport> load) => _whole.Find(id)?.Filed ?? _filed.Find(id) ?? Put(_filed, remembered / 5 * 2, id, load());

    /// <summary>Whole.</summary>
    public SketchedReport Whole(ReportId id, Func<SketchedReport> load) => _whole.Find(id) ?? Put(load());

    public SketchedReport Put(SketchedReport sketch) => sketch.IsWhole ? Put(_whole, remembered / 5, sketch.Rank.Id, sketch) : Put(_short, remembered, sketch.Rank.Id, sketch);

    private static T Put<T>(Generations<ReportId, T> kept, int most, ReportId id, T item) where T : class
    {
        if (kept.Weight >= most) kept.Turn();
        return kept.Put(id, item);
    }
}
