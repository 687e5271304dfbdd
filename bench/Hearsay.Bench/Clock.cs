namespace Hearsay.Bench;

/// <summary>Processor time of this process since it was begun, all threads together.</summary>
internal readonly struct Clock
{
    private readonly TimeSpan _begun;

    private Clock(TimeSpan begun) => _begun = begun;

    public double Seconds => (Environment.CpuUsage.TotalTime - _begun).TotalSeconds;

    public static Clock Start() => new(Environment.CpuUsage.TotalTime);

    /// <summary>Seconds that work takes, the best of a few rounds after three that let the compiler finish.</summary>
    public static double BestOf(int rounds, Action work)
    {
        for (var i = 0; i < 3; i++) work();
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var clock = Start();
            work();
            best = Math.Min(best, clock.Seconds);
        }
        return best;
    }
}
