using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using Hearsay.Pipelines;

namespace Hearsay.Web.Jobs;

/// <summary>Reads the input of one job, files what is read and tells how far it is.</summary>
/// <param name="ledger">Where readings are filed.</param>
/// <param name="pipeline">What reads.</param>
/// <param name="change">Takes each change of the job.</param>
internal sealed class JobReader(IClaimLedger ledger, Pipeline pipeline, Action<Func<Job, Job>> change)
{
    private const int MostReports = 10;
    private const int MostAside = 500;

    public void ReadFile(string name, JobInput input, CancellationToken cancel)
    {
        using var counted = new CountedStream(File.OpenRead(input.Path), read => change(job => job with { Bytes = job.Bytes + read }));
        FileAll(name, new ReportReader(input.Options).Read(counted, name, cancel), cancel);
    }

    public void ReadPage(IPageSource pages, string name, JobInput input, CancellationToken cancel) => FileAll(
        name, pages.Read(input.Address!, input.Options, (came, all) => change(job => job with { Bytes = came, AllBytes = all }), cancel), cancel);

    private void FileAll(string name, IEnumerable<IntakeResult> results, CancellationToken cancel)
    {
        var sink = new LedgerSink(ledger, Task.FromResult(ReaderVersion.Of(pipeline)), [name]);
        foreach (var taken in results)
        {
            change(job => job with { State = JobState.Running });
            if (taken.Report is { } report) FileOne(report, sink, cancel);
            else Reject(taken.Rejection!, sink);
        }
        sink.End(cancel);
    }

    private void FileOne(Report report, LedgerSink sink, CancellationToken cancel)
    {
        var known = sink.Known(report);
        var reading = known is null ? pipeline.Read(report, cancel) : known.Reading;
        (known is null ? sink.Prepare(reading) : sink.Meet(report))();
        var title = report.Title is { } at ? report.Quote(at) : report.Doc;
        change(job => job with
        {
            Read = job.Read + 1,
            Reports = job.Reports.Length < MostReports ? job.Reports.Add(new(report.Id, title, reading.Attributions.Length, reading.Claims.Length)) : job.Reports,
        });
    }

    private void Reject(Rejection rejection, LedgerSink sink)
    {
        sink.Reject(rejection);
        var aside = new SetAside(rejection.Origin, rejection.Code, rejection.Message, rejection.Advice);
        change(job => job.Aside.Length < MostAside ? job with { Aside = job.Aside.Add(aside) } : job);
    }
}
