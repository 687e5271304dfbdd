using System.Threading.Channels;
using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using Hearsay.Pipelines;
using Microsoft.Extensions.Hosting;

namespace Hearsay.Web.Jobs;

/// <summary>
/// Takes what people give to be read, reads one after the other and files each report as it comes. The
/// uploads lie in a folder of their own until they are read.
/// </summary>
/// <param name="ledger">Where readings are filed.</param>
/// <param name="pipeline">Loads the models; called when the first job begins.</param>
/// <param name="time">What time it is.</param>
public sealed class JobDesk(IClaimLedger ledger, Lazy<Pipeline> pipeline, TimeProvider time) : BackgroundService
{
    private const int KeptJobs = 100;
    private const int KeptAside = 500;

    /// <summary>In place of a job's number: nothing is read, the ledger is linked.</summary>
    private const int Linking = 0;

    private readonly Channel<(int Number, string Path, IntakeOptions Options, bool IsTemporary)> _waiting = Channel.CreateUnbounded<(int, string, IntakeOptions, bool)>();
    private readonly SortedDictionary<int, Job> _jobs = [];
    private readonly Lock _lock = new();
    private int _last;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All jobs, latest first.</summary>
    public ImmutableArray<Job> Jobs
    {
        get
        {
            lock (_lock) return [.. _jobs.Values.Reverse()];
        }
    }

    /// <summary>Ends when any job changes.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock) return _changed.Task;
        }
    }

    /// <summary>Takes a file to be read.</summary>
    /// <param name="name">What to call it on the page.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="options">What the person knows of it.</param>
    /// <param name="isTemporary">True where the file is deleted once it is read.</param>
    public Job Submit(string name, string path, IntakeOptions options, bool isTemporary)
    {
        Job job;
        lock (_lock)
        {
            job = new() { Number = ++_last, Name = name, AllBytes = File.Exists(path) ? new FileInfo(path).Length : null };
            _jobs[job.Number] = job;
            while (_jobs.Count > KeptJobs && _jobs.First() is { Value.State: JobState.Done or JobState.Failed, Key: var oldest }) _jobs.Remove(oldest);
        }
        _waiting.Writer.TryWrite((job.Number, path, options, isTemporary));
        Change(job.Number, same => same);
        return job;
    }

    /// <summary>Lets what people decided show in links and grades, after the jobs that wait.</summary>
    public void LinkSoon() => _waiting.Writer.TryWrite((Linking, "", new IntakeOptions(), false));

    /// <summary>Keeps a job that never was one: what was given could not be taken.</summary>
    public Job Refuse(string name, SetAside why)
    {
        lock (_lock)
        {
            var job = new Job { Number = ++_last, Name = name, State = JobState.Failed, Aside = [why], Failure = why.Reason, Ended = time.GetUtcNow() };
            _jobs[job.Number] = job;
            return job;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ReadAll(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends; what was not read is read when it is given again.
        }
    }

    private async Task ReadAll(CancellationToken stoppingToken)
    {
        await foreach (var (number, path, options, isTemporary) in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                if (number == Linking) await Task.Run(() => ledger.Link(null, stoppingToken), stoppingToken);
                else await Task.Run(() => Run(number, path, options, stoppingToken), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Change(number, job => job with { State = JobState.Failed, Ended = time.GetUtcNow(), Failure = failure.GetBaseException().Message });
            }
            finally
            {
                if (isTemporary) File.Delete(path);
            }
        }
    }

    private void Run(int number, string path, IntakeOptions options, CancellationToken cancel)
    {
        Change(number, job => job with { State = JobState.Running, Started = time.GetUtcNow() });
        var reader = pipeline.Value;
        var name = Jobs.First(job => job.Number == number).Name;
        var sink = new LedgerSink(ledger, Task.FromResult(ReaderVersion.Of(reader)), [name]);
        using var stream = new CountedStream(File.OpenRead(path), read => Change(number, job => job with { Bytes = job.Bytes + read }));
        foreach (var taken in new ReportReader(options).Read(stream, name, cancel))
        {
            if (taken.Report is { } report) ReadOne(number, report, reader, sink, cancel);
            else Reject(number, taken.Rejection!, sink);
        }
        sink.End(cancel);
        Change(number, job => job with { State = JobState.Done, Ended = time.GetUtcNow(), Bytes = job.AllBytes ?? job.Bytes });
    }

    private void ReadOne(int number, Report report, Pipeline reader, LedgerSink sink, CancellationToken cancel)
    {
        var known = sink.Known(report);
        var reading = known is null ? reader.Read(report, cancel) : known.Reading;
        (known is null ? sink.Prepare(reading) : sink.Meet(report))();
        var title = report.Title is { } at ? report.Quote(at) : report.Doc;
        Change(number, job => job with
        {
            Read = job.Read + 1,
            Reports = job.Reports.Length < 10 ? job.Reports.Add(new(report.Id, title, reading.Attributions.Length, reading.Claims.Length)) : job.Reports,
        });
    }

    private void Reject(int number, Rejection rejection, LedgerSink sink)
    {
        sink.Reject(rejection);
        var aside = new SetAside(rejection.Origin, rejection.Code, rejection.Message, rejection.Advice);
        Change(number, job => job.Aside.Length < KeptAside ? job with { Aside = job.Aside.Add(aside) } : job);
    }

    private void Change(int number, Func<Job, Job> change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            if (_jobs.TryGetValue(number, out var job)) _jobs[number] = change(job);
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        changed.TrySetResult();
    }
}
