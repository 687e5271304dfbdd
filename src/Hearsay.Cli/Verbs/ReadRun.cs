using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Intake;
using Hearsay.Pipelines;

namespace Hearsay.Cli.Verbs;

/// <summary>Reads a batch: reports are read side by side and leave in the order of the input.</summary>
/// <param name="pipeline">What reads, once its models are loaded.</param>
/// <param name="sinks">Where readings go; a ledger is one more of them.</param>
/// <param name="terminal">Where rejections are told.</param>
/// <param name="progress">Taken away before anything is written over it.</param>
internal sealed class ReadRun(Task<Pipeline> pipeline, IReadOnlyList<IReadingSink> sinks, Terminal terminal, ProgressLine progress)
{
    private readonly ReadTally _tally = new();

    public ReadTally Read(IEnumerable<PendingReports> reports, int threads, CancellationToken cancel)
    {
        foreach (var (deliveries, inputsBefore) in InOrder.Map(reports, pending => ReadOne(pending, cancel), threads, cancel))
        {
            if (terminal.OutputIsTerminal) progress.Hide();
            foreach (var deliver in deliveries) deliver();
            progress.Show(_tally.Reports, _tally.Words, inputsBefore);
        }
        progress.Hide();
        return _tally;
    }

    private (List<Action> Deliveries, int InputsBefore) ReadOne(PendingReports pending, CancellationToken cancel)
    {
        List<Action> deliveries = [];
        foreach (var taken in pending.Open())
        {
            var rejection = taken.Rejection;
            deliveries.Add(taken.Report is { } report ? ReadReport(report, cancel) : () => Reject(rejection!));
        }
        return (deliveries, pending.InputsBefore);
    }

    private Action ReadReport(Report report, CancellationToken cancel)
    {
        var reader = pipeline.GetAwaiter().GetResult();
        try
        {
            var reading = reader.Read(report, cancel);
            Action[] deliveries = [.. sinks.Select(sink => sink.Prepare(reading))];
            var (words, attributions) = (reading.Tokens.Length, reading.Attributions.Length);
            return () => Deliver(deliveries, words, attributions);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
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
