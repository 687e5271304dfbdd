using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using Hearsay.Pipelines;

namespace Hearsay.Cli.Verbs;

/// <summary>Reads a batch: reports are read side by side and leave in the order of the input.</summary>
/// <param name="pipeline">What reads, once its models are loaded.</param>
/// <param name="sink">Where readings are shown.</param>
/// <param name="ledger">Where they are kept; null where they are not.</param>
/// <param name="readAll">Reads reports again that the ledger holds a reading of.</param>
/// <param name="terminal">Where rejections are told.</param>
/// <param name="progress">Taken away before anything is written over it.</param>
internal sealed class ReadRun(Task<Pipeline> pipeline, IReadingSink sink, LedgerSink? ledger, bool readAll, Terminal terminal, ProgressLine progress)
{
    private readonly ReadTally _tally = new();

    public ReadTally Read(IEnumerable<PendingReports> reports, int threads, CancellationToken cancel)
    {
        foreach (var (deliveries, inputsBefore) in InOrder.Map(reports, pending => ReadOne(pending, cancel), threads, cancel))
        {
            if (terminal.OutputIsTerminal) progress.Hide();
            foreach (var deliver in deliveries) deliver();
            progress.Show(_tally.Reports, _tally.Words, _tally.Rejections, inputsBefore);
        }
        progress.Hide();
        return _tally;
    }

    private (List<Action> Deliveries, int InputsBefore) ReadOne(PendingReports pending, CancellationToken cancel)
    {
        if (pending.Kept is { } kept) return ([ShowKept(kept)], pending.InputsBefore);
        List<Action> deliveries = [];
        foreach (var taken in pending.Open())
        {
            var rejection = taken.Rejection;
            deliveries.Add(taken.Report is { } report ? ReadReport(report, cancel) : () => Reject(rejection!));
        }
        if (pending.Passed is var (point, place)) deliveries.Add(() => ledger!.Pass(point, place));
        return (deliveries, pending.InputsBefore);
    }

    /// <summary>What a batch that was cut off kept is shown as it was, and neither taken in nor read.</summary>
    private Action ShowKept(KeptItem kept)
    {
        var item = kept.Item;
        if (kept.Read() is not { } known)
        {
            return () =>
            {
                Tell(new Rejection(item.Origin, item.Code!, null, item.Reason!, item.Advice!));
                ledger!.Keep(kept);
            };
        }
        var reading = known.Reading.Of(known.Reading.Report with { Origin = item.Origin });
        var show = sink.Prepare(reading);
        return () => Deliver([() => ledger!.Keep(kept), show], known.Words, reading.Attributions.Length);
    }

    private Action ReadReport(Report report, CancellationToken cancel)
    {
        var reader = pipeline.GetAwaiter().GetResult();
        var known = readAll ? null : ledger?.Known(report);
        try
        {
            var reading = known is null ? reader.Read(report, cancel) : known.Reading.Of(report);
            // What was kept stays kept where showing it fails, so the ledger comes first.
            Action[] deliveries = ledger is null ? [sink.Prepare(reading)]
                : [known is null ? ledger.Prepare(reading) : ledger.Meet(report), sink.Prepare(reading)];
            var (words, attributions) = (known?.Words ?? reading.Tokens.Length, reading.Attributions.Length);
            return () => Deliver(deliveries, words, attributions);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException or LedgerException))
        {
            // A fault of ours on one report is told and counted; the rest of the batch is still worth reading.
            return () => Reject(OwnFault(report, failure));
        }
    }

    private void Deliver(Action[] deliveries, int words, int attributions)
    {
        foreach (var deliver in deliveries) deliver();
        _tally.Count(words, attributions);
    }

    private void Reject(Rejection rejection)
    {
        Tell(rejection);
        ledger?.Reject(rejection);
    }

    private void Tell(Rejection rejection)
    {
        progress.Hide();
        terminal.Error.WriteLine(RejectionText.Of(rejection));
        _tally.CountRejection();
    }

    private static string Cause(Exception failure)
    {
        var cause = failure.GetBaseException();
        return $"{cause.GetType().Name} in {cause.TargetSite?.DeclaringType?.Name}: {cause.Message}";
    }

    private static Rejection OwnFault(Report report, Exception failure) => new(
        report.Origin, "internal", null,
        $"Hearsay failed on this report: {Cause(failure)}",
        "Please report it with the file, if you may share it.");
}
