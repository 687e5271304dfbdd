using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Hearsay.Pipelines;

/// <summary>Does the same work on many items side by side and hands the results over in the order of the items.</summary>
public static class InOrder
{
    /// <summary>Items under way at a time, for each thread; bounds the memory of a batch.</summary>
    private const int Ahead = 8;

    /// <summary>
    /// Results in the order of the items. Items are taken one at a time, on the caller's thread, and
    /// never more than a few ahead of the results.
    /// </summary>
    /// <param name="items">What to work on; may be endless.</param>
    /// <param name="work">Called on any thread; what it throws is thrown where its result is due.</param>
    /// <param name="threads">1 or more; 1 does everything on the caller's thread.</param>
    /// <param name="cancel">Stops before the next item.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one thread.</exception>
    public static IEnumerable<TResult> Map<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, int threads, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return threads == 1 ? MapAlone(items, work, cancel) : MapTogether(items, work, threads, cancel);
    }

    private static IEnumerable<TResult> MapAlone<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, CancellationToken cancel)
    {
        foreach (var item in items)
        {
            cancel.ThrowIfCancellationRequested();
            yield return work(item);
        }
    }

    private static IEnumerable<TResult> MapTogether<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, TResult> work, int threads, CancellationToken cancel)
    {
        using var jobs = new BlockingCollection<Job<TItem, TResult>>();
        var workers = StartWorkers(jobs, work, threads);
        try
        {
            var due = new Queue<Job<TItem, TResult>>();
            foreach (var item in items)
            {
                cancel.ThrowIfCancellationRequested();
                var job = new Job<TItem, TResult>(item);
                due.Enqueue(job);
                jobs.Add(job, cancel);
                if (due.Count >= threads * Ahead || due.Peek().IsDone) yield return due.Dequeue().Result(cancel);
            }
            jobs.CompleteAdding();
            while (due.TryDequeue(out var job)) yield return job.Result(cancel);
        }
        finally
        {
            jobs.CompleteAdding();
            while (jobs.TryTake(out _)) { }
            foreach (var worker in workers) worker.Join();
        }
    }

    private static Thread[] StartWorkers<TItem, TResult>(
        BlockingCollection<Job<TItem, TResult>> jobs, Func<TItem, TResult> work, int threads)
    {
        var workers = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            workers[i] = new Thread(() =>
            {
                foreach (var job in jobs.GetConsumingEnumerable()) job.Run(work);
            })
            { IsBackground = true, Name = $"reader {i + 1}" };
            workers[i].Start();
        }
        return workers;
    }

    /// <summary>One item on its way. Its result is kept until it is due.</summary>
    private sealed class Job<TItem, TResult>(TItem item)
    {
        private readonly TaskCompletionSource<TResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsDone => _result.Task.IsCompleted;

        public void Run(Func<TItem, TResult> work)
        {
            try
            {
                _result.SetResult(work(item));
            }
            catch (Exception failure)
            {
                _result.SetException(failure);
            }
        }

        public TResult Result(CancellationToken cancel)
        {
            try
            {
                _result.Task.Wait(cancel);
            }
            catch (AggregateException failure)
            {
                ExceptionDispatchInfo.Throw(failure.InnerExceptions[0]);
            }
            return _result.Task.Result;
        }
    }
}
