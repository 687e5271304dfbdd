using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Readings;

/// <summary>
/// Readings that pages asked for last, corrections applied. Each is looked up by what it follows from: the present reading,
/// the report's name and the last correction of its text; so none is stale, whoever wrote in between.
/// </summary>
internal sealed class ReadingCache
{
    private const int Most = 600;

    private readonly Lock _lock = new();
    private Dictionary<ReportId, (Stamp Stamp, Reading Reading)> _young = [], _old = [];

    /// <summary>The present reading; null where there is none.</summary>
    public Reading? Get(Session session, ReportId report) => Get(session, [report]).FirstOrDefault();

    /// <summary>The present readings of some reports, in their order; those that are not there are left out.</summary>
    public ImmutableArray<Reading> Get(Session session, IReadOnlyCollection<ReportId> reports)
    {
        var stamps = session.RowsAmong(
            "SELECT report, reading_no, doc, (SELECT max(correction_no) FROM corrections c WHERE c.text_id = r.text_id) FROM reports r WHERE reading_no IS NOT NULL AND report {among}",
            row => (Report: new ReportId(row.GetString(0)), Stamp: new Stamp(row.GetInt64(1), row.GetString(2), row.NumberOrNull(3))), reports.Select(report => report.Value))
            .ToDictionary(row => row.Report, row => row.Stamp);
        return [.. reports.Select(report => stamps.TryGetValue(report, out var stamp) ? Find(report, stamp) ?? Load(session, report, stamp) : null).OfType<Reading>()];
    }

    private Reading? Load(Session session, ReportId report, Stamp stamp)
    {
        if (ReadingStore.Present(session, report) is not { } stored) return null;
        var made = CorrectionApplier.Apply(stored.Reading, CorrectionStore.StandingOn(session, stored.TextId));
        Put(report, stamp, made);
        return made;
    }

    private Reading? Find(ReportId report, Stamp stamp)
    {
        lock (_lock)
        {
            if (!_young.TryGetValue(report, out var found) && !_old.TryGetValue(report, out found)) return null;
            if (found.Stamp != stamp) return null;
            Keep(report, found);
            return found.Reading;
        }
    }

    private void Put(ReportId report, Stamp stamp, Reading reading)
    {
        lock (_lock) Keep(report, (stamp, reading));
    }

    /// <summary>What was not asked for in the last generation is forgotten when the next one is full.</summary>
    private void Keep(ReportId report, (Stamp, Reading) entry)
    {
        if (_young.Count >= Most) (_young, _old) = ([], _young);
        _young[report] = entry;
    }

    private readonly record struct Stamp(long Reading, string Doc, long? Correction);
}
