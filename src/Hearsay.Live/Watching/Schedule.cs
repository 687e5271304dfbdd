namespace Hearsay.Live.Watching;

/// <summary>When to look again. Pure: chance is handed in.</summary>
internal static class Schedule
{
    /// <summary>A feed with news is looked at sooner (half the time), one without later (half as long again).</summary>
    public static TimeSpan Next(TimeSpan pause, bool news, WatchSettings settings) => Within(news ? pause / 2 : pause * 1.5, settings);

    /// <summary>After a failure: the shortest pause doubled each time, and spread by up to half, so that many do not come back at once; never before the server said.</summary>
    public static TimeSpan AfterFailure(int failures, TimeSpan? retryAfter, WatchSettings settings, Random chance)
    {
        var pause = Within(settings.Shortest * Math.Pow(2, Math.Clamp(failures - 1, 0, 20)), settings);
        pause *= 0.75 + (chance.NextDouble() / 2);
        return retryAfter is { } asked && asked > pause ? Min(asked, TimeSpan.FromDays(1)) : pause;
    }

    private static TimeSpan Within(TimeSpan pause, WatchSettings settings) => pause < settings.Shortest ? settings.Shortest : Min(pause, settings.Longest);

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
