namespace Hearsay.Live.Working;

/// <summary>How work is shared out.</summary>
public sealed record WorkSettings
{
    /// <summary>The queue's name, for several on one broker; lower-case letters, digits, dashes; default <c>hearsay</c>.</summary>
    public string Queue { get; init; } = "hearsay";

    /// <summary>How long a worker that gives no sign keeps a report before another one gets it; default 60 s.</summary>
    public TimeSpan AckWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a worker says that it still works on a report: three times before another would get it.</summary>
    public TimeSpan SignOfLife => AckWait / 3;

    /// <summary>Reports in the hands of all workers together; default 4,096.</summary>
    public int MostUnderWay { get; init; } = 4096;

    /// <summary>Bytes that wait before senders must; default 8 GiB; -1 for no bound.</summary>
    public long QueueBytes { get; init; } = 8L << 30;

    /// <summary>Brokers of a cluster that keep each message: 1, 3 or 5; default 1.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Deliveries after which a message is put aside: it has brought down those who worked on it; default 10.</summary>
    public int Deliveries { get; init; } = 10;

    /// <summary>Reports read side by side; default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Reports filed before they are linked, where the queue does not fall empty before; default 500.</summary>
    public int LinkAfter { get; init; } = 500;

    /// <summary>Ends when the queue is empty.</summary>
    public bool UntilEmpty { get; init; }
}
