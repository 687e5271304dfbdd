using System.Threading.Channels;
using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Pipelines;
using Microsoft.Extensions.Hosting;

namespace Hearsay.Web.Jobs;

/// <summary>
/// Takes what people give to be read, reads one after the other and files each report as it comes. Uploads lie in files of their
/// own until they are read; one whose reading broke off stays until it is tried again or the server ends.
/// </summary>
/// <param name="ledger">Where readings are filed.</param>
/// <param name="pipeline">Loads the models; called when the first job begins.</param>
/// <param name="time">What time it is.</param>
/// <param name="pages">Fetches pages that people name by address; null where none are fetched.</param>
public sealed class JobDesk(IClaimLedger ledger, Lazy<Pipeline> pipeline, TimeProvider time, IPageSource? pages = null) : BackgroundService
{
    private const int KeptJobs = 100;

    private readonly Channel<(int Number, JobInput Input)> _waiting = Channel.CreateUnbounded<(int, JobInput)>();
    private readonly SortedDictionary<int, Job> _jobs = [];
    private readonly Dictionary<int, JobInput> _again = [];
    private readonly Lock _lock = new();
    private int _last;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True where a page can be named by address.</summary>
    public bool Fetches => pages is not null;

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
    public Job Submit(string name, string path, IntakeOptions options, bool isTemporary) =>
        Submit(name, new JobInput(path, null, options, isTemporary), File.Exists(path) ? new FileInfo(path).Length : null);

    /// <summary>Takes a page to be fetched and read.</summary>
    /// <exception cref="InvalidOperationException">Nothing is fetched here: <see cref="Fetches"/> is false.</exception>
    public Job Submit(Uri address, IntakeOptions options)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (pages is null) throw new InvalidOperationException("This server was started without what fetches pages.");
        return Submit(address.OriginalString, new JobInput("", address, options, false), null);
    }

    /// <summary>Gives what failed to be read once more, as a new job; null where it did not fail or was tried again already.</summary>
    public Job? Again(int number)
    {
        JobInput? input;
        Job? failed;
        lock (_lock)
        {
            if (!_again.Remove(number, out input) || !_jobs.TryGetValue(number, out failed)) return null;
            _jobs[number] = failed with { MayRetry = false };
        }
        return Submit(failed.Name, input, failed.Address is null ? failed.AllBytes : null);
    }

    /// <summary>Lets what people decided show in links and grades, after the jobs that wait.</summary>
    public void LinkSoon() => _waiting.Writer.TryWrite((0, JobInput.Linking));

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
    public override void Dispose()
    {
        while (_waiting.Reader.TryRead(out var waiting)) waiting.Input.Discard();
        lock (_lock)
        {
            foreach (var input in _again.Values) input.Discard();
            _again.Clear();
        }
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (number, input) in _waiting.Reader.ReadAllAsync(stoppingToken)) await Task.Run(() => Run(number, input, stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server ends; what was not read is read when it is given again.
        }
    }

    private Job Submit(string name, JobInput input, long? bytes)
    {
        Job job;
        lock (_lock)
        {
            job = new() { Number = ++_last, Name = name, Address = input.Address, AllBytes = bytes };
            _jobs[job.Number] = job;
            while (_jobs.Count > KeptJobs && _jobs.First() is { Value.State: JobState.Done or JobState.Failed, Key: var oldest }) Forget(oldest);
        }
        _waiting.Writer.TryWrite((job.Number, input));
        Change(job.Number, same => same);
        return job;
    }

    private void Forget(int number)
    {
        _jobs.Remove(number);
        if (_again.Remove(number, out var input)) input.Discard();
    }

    private void Run(int number, JobInput input, CancellationToken cancel)
    {
        string? failure = null;
        try
        {
            if (input == JobInput.Linking) ledger.Link(null, cancel);
            else failure = Read(number, input, cancel);
        }
        catch (OperationCanceledException)
        {
            input.Discard();
            throw;
        }
        catch (Exception fault)
        {
            failure = fault.GetBaseException().Message;
        }
        lock (_lock)
        {
            if (failure is null) input.Discard();
            else if (_jobs.ContainsKey(number)) _again[number] = input;
        }
        Change(number, job => job with
        {
            State = failure is null ? JobState.Done : JobState.Failed,
            Failure = failure,
            MayRetry = failure is not null,
            Ended = time.GetUtcNow(),
            Bytes = failure is null ? job.AllBytes ?? job.Bytes : job.Bytes,
        });
    }

    /// <summary>Reads a file or a page; why nothing was read, where a page gave nothing.</summary>
    private string? Read(int number, JobInput input, CancellationToken cancel)
    {
        Change(number, job => job with { State = input.Address is null ? JobState.Running : JobState.Fetching, Started = time.GetUtcNow() });
        var reader = new JobReader(ledger, pipeline.Value, change => Change(number, change));
        Job Now() => Jobs.First(job => job.Number == number);
        if (input.Address is null) reader.ReadFile(Now().Name, input, cancel);
        else reader.ReadPage(pages!, Now().Name, input, cancel);
        return input.Address is not null && Now() is { Read: 0, Aside: [{ Reason: var reason }, ..] } ? reason : null;
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
