using System.Diagnostics;
using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using Hearsay.Pipelines;

namespace Hearsay.Live;

/// <summary>Reads reports that come one by one and files them in a ledger. Safe to share between threads.</summary>
public sealed class ReadingDesk
{
    private readonly IClaimLedger _ledger;
    private readonly Pipeline _pipeline;
    private readonly ReadingPreparer _preparer;

    /// <summary>Makes a desk.</summary>
    /// <param name="ledger">Where readings go.</param>
    /// <param name="pipeline">What reads.</param>
    public ReadingDesk(IClaimLedger ledger, Pipeline pipeline)
    {
        (_ledger, _pipeline) = (ledger, pipeline);
        Reader = ReaderVersion.Of(pipeline);
        _preparer = new ReadingPreparer(Reader);
    }

    /// <summary>Who reads, by name and version.</summary>
    public string Reader { get; }

    /// <summary>Where readings go.</summary>
    public IClaimLedger Ledger => _ledger;

    /// <summary>Reads a report that this reader has not read before, and files it, in one transaction.</summary>
    /// <exception cref="LedgerException">The store fails; nothing of this report is stored.</exception>
    public FilingOutcome File(Report report, Batch batch, long place, CancellationToken cancel = default)
    {
        using var trace = LiveMeter.Traces.StartActivity("read");
        trace?.SetTag("report", report.Id.Value);
        var outcome = FilingOutcome.Known;
        if (_ledger.Find(report.Id, _preparer.KeyOf(report)) is not null) _ledger.Meet(report, batch, place);
        else
        {
            var begun = Stopwatch.GetTimestamp();
            var reading = _pipeline.Read(report, cancel);
            LiveMeter.ReadTime.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
            outcome = _ledger.File(_preparer.Prepare(reading), batch, place);
        }
        LiveMeter.Reports.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString()));
        return outcome;
    }

    /// <summary>Keeps why an input could not be read.</summary>
    public void Reject(Rejection rejection, Batch batch, long place)
    {
        _ledger.Reject(rejection, batch, place);
        LiveMeter.Failures.Add(1, new KeyValuePair<string, object?>("reason", rejection.Code));
    }

    /// <summary>Links what was filed.</summary>
    public int Link(CancellationToken cancel)
    {
        using var trace = LiveMeter.Traces.StartActivity("link");
        var begun = Stopwatch.GetTimestamp();
        var linked = _ledger.Link(null, cancel);
        LiveMeter.LinkTime.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        return linked;
    }
}
