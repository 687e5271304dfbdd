using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>Sketches of the reports that were asked for last; making one means unpacking a reading.</summary>
internal sealed class SketchCache
{
    private const int Most = 4000;

    private readonly Dictionary<ReportId, SketchedReport> _sketches = [];
    private readonly Queue<ReportId> _order = [];

    public SketchedReport Get(ReportId id, Func<SketchedReport> make)
    {
        if (_sketches.TryGetValue(id, out var known)) return known;
        var made = make();
        Put(made);
        return made;
    }

    public void Put(SketchedReport sketch)
    {
        if (_sketches.TryAdd(sketch.Filed.Id, sketch)) _order.Enqueue(sketch.Filed.Id);
        else _sketches[sketch.Filed.Id] = sketch;
        if (_order.Count > Most) _sketches.Remove(_order.Dequeue());
    }
}
