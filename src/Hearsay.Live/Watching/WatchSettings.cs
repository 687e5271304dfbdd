namespace Hearsay.Live.Watching;

/// <summary>How feeds are watched.</summary>
public sealed record WatchSettings
{
    /// <summary>The shortest time between two looks at a feed; default 5 minutes.</summary>
    public TimeSpan Shortest { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest; default 6 hours.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Hosts asked side by side; default 8.</summary>
    public int SideBySide { get; init; } = 8;

    /// <summary>When an article is looked at again for edits, after it was first read; default 1, 6 and 24 hours.</summary>
    public ImmutableArray<TimeSpan> LookAgain { get; init; } = [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];

    /// <summary>Tries for an article before it is given up; default 5.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>Looks at each feed once, reads what is new, and ends.</summary>
    public bool Once { get; init; }
}
