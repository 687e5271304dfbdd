using System.Collections.Concurrent;
using System.Diagnostics;

namespace Hearsay.Fuzz;

/// <summary>Tries inputs for so long, and writes down the bad ones.</summary>
internal sealed class FuzzRun(string folder)
{
    private const long MostAllocated = 512L << 20;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    public ConcurrentDictionary<string, Tally> Tallies { get; } = new();

    public void Run(TimeSpan time, int threads, int seed)
    {
        var begun = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, threads).Select(thread => new Thread(() =>
        {
            var chance = new Random((seed * 1000) + thread);
            for (var round = thread; Stopwatch.GetElapsedTime(begun) < time; round++) One(FuzzTarget.All[round % FuzzTarget.All.Count], chance);
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
    }

    /// <summary>Why the case is bad; null where the reader takes it well.</summary>
    public static string? Try(FuzzTarget target, byte[] bytes, out TimeSpan time)
    {
        var (begun, allocated) = (ProcessorTime.OfThread(), GC.GetAllocatedBytesForCurrentThread());
        string? why;
        try
        {
            why = target.Read(bytes);
        }
        catch (Exception failure)
        {
            why = failure.ToString();
        }
        time = ProcessorTime.OfThread() - begun;
        return why ?? (time > MostTime ? $"It took {time.TotalSeconds:0.0} s."
            : GC.GetAllocatedBytesForCurrentThread() - allocated is > MostAllocated and var much ? $"It allocated {much >> 20} MiB." : null);
    }

    private void One(FuzzTarget target, Random chance)
    {
        var bytes = Mutator.Mutate(target.Seeds, chance);
        var why = Try(target, bytes, out var time);
        Tallies.AddOrUpdate(target.Name, _ => new Tally(1, why is null ? 0 : 1, time),
            (_, tally) => new Tally(tally.Count + 1, tally.Bad + (why is null ? 0 : 1), time > tally.Slowest ? time : tally.Slowest));
        if (why is null) return;
        Directory.CreateDirectory(folder);
        var name = $"{target.Name}-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..12]}";
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
        File.WriteAllText(Path.Combine(folder, name + ".why"), why);
    }

    /// <summary>How one reader fared.</summary>
    internal sealed record Tally(long Count, long Bad, TimeSpan Slowest);
}
