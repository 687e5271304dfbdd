using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>Loads reports in short, whole, or as they were filed, and keeps the last ones.</summary>
internal sealed class SketchLoader
{
    private readonly Session _session;
    private readonly SketchCache _cache;

    public SketchLoader(Session session, SketchCache cache)
    {
        (_session, _cache) = (session, cache);
        cache.Loader = this;
    }

    /// <summary>A report as it is compared.</summary>
    public SketchedReport Report(ReportId id) => _cache.Get(id, () => Short(id, "(SELECT report_no FROM reports WHERE report = $1)", id.Value));

    /// <summary>The same, of which the number is known: found without a look at its id.</summary>
    public SketchedReport Report(PlacedReport placed) => _cache.Get(placed.Rank.Id, () => Short(placed.Rank.Id, "$1", placed.Number));

    /// <summary>In short, as it was kept when the report was filed.</summary>
    private SketchedReport Short(ReportId id, string number, object value) => _session.Rows(
        $"SELECT minute, sketch FROM link_sketches WHERE report_no = {number}",
        row => SketchCodec.Read(row.Bytes(1), new ReportRank(row.GetInt64(0), id), () => _cache.Loader!.Filed(id), () => _cache.Loader!.Whole(id)), value) is [{ } sketch] ? sketch : Whole(id);

    private SketchedReport Whole(ReportId id) => _cache.Whole(id, () => SketchedReport.Of(Filed(id)));

    /// <summary>A report that is filed, without that by which it is compared.</summary>
    public FiledReport Filed(ReportId id) => _cache.Filed(id, () =>
    {
        var stored = ReadingStore.Filed(_session, id) ?? throw new InvalidOperationException($"The report {id} is filed under keys and has no reading.");
        var standing = CorrectionStore.StandingOn(_session, stored.TextId);
        return Read(_session, standing.Count == 0 ? stored.Reading : CorrectionApplier.Apply(ReadingStore.Present(_session, id)!.Reading, standing), _cache);
    });

    /// <summary>What a report is compared by: its present reading, corrections applied, merged names as one.</summary>
    public static SketchedReport Sketch(Session session, StoredReading stored, SketchCache cache) =>
        SketchedReport.Of(Read(session, CorrectionApplier.Apply(stored.Reading, CorrectionStore.StandingOn(session, stored.TextId)), cache));

    private static FiledReport Read(Session session, Reading reading, SketchCache cache)
    {
        cache.Names ??= MergedNames.Standing(session);
        return cache.Names.In(ReportFiler.File(reading, ReportVersions.Of(session, reading.Report.Id)));
    }
}
