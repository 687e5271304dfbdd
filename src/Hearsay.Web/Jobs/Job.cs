namespace Hearsay.Web.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>Others stand before it.</summary>
    Waiting,

    /// <summary>Its page is on its way from the address that the person gave.</summary>
    Fetching,

    /// <summary>Being read.</summary>
    Running,

    /// <summary>All of it was read or set aside.</summary>
    Done,

    /// <summary>It broke off, or the page could not be had; what was filed before stays.</summary>
    Failed,
}

/// <summary>Something set aside, with what to do.</summary>
public sealed record SetAside(string Origin, string Code, string Reason, string Advice);

/// <summary>A report that a job filed.</summary>
public sealed record JobReport(ReportId Report, string Title, int Attributions, int Claims);

/// <summary>Something a person gave to be read, and how far it is. A snapshot; it does not change.</summary>
public sealed record Job
{
    /// <summary>From 1, in the order of submission.</summary>
    public required int Number { get; init; }

    /// <summary>The name of the file, the address, or the first words.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is fetched from; null for what was pasted or sent.</summary>
    public Uri? Address { get; init; }

    public JobState State { get; init; }

    /// <summary>Reports read so far.</summary>
    public int Read { get; init; }

    /// <summary>What was set aside.</summary>
    public ImmutableArray<SetAside> Aside { get; init; } = [];

    /// <summary>The first reports it filed, at most ten.</summary>
    public ImmutableArray<JobReport> Reports { get; init; } = [];

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Ended { get; init; }

    /// <summary>Bytes taken in so far.</summary>
    public long Bytes { get; init; }

    /// <summary>Bytes there are; null where that is not known.</summary>
    public long? AllBytes { get; init; }

    /// <summary>Why it broke off; null where it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>True where it failed and can be tried again as it was given.</summary>
    public bool MayRetry { get; init; }

    /// <summary>Reports a second; null before the first.</summary>
    public double? Rate(DateTimeOffset now) =>
        Started is { } from && Read > 0 && ((Ended ?? now) - from).TotalSeconds is > 0.2 and var seconds ? Read / seconds : null;

    /// <summary>How long it will take still, by the bytes so far; null where nothing can be said.</summary>
    public TimeSpan? Left(DateTimeOffset now) =>
        State == JobState.Running && AllBytes is { } all && Bytes > 0 && Bytes < all && Started is { } from
            ? (now - from) * ((double)(all - Bytes) / Bytes) : null;
}
