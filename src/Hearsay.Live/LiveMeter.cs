using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Hearsay.Live;

/// <summary>What is counted while reading goes on; docs/operations.md names each.</summary>
public static class LiveMeter
{
    /// <summary>Under which collectors find it.</summary>
    public const string Name = "Hearsay";

    private static readonly Meter Meter = new(Name);

    /// <summary>Spans of reading, filing, linking and fetching.</summary>
    public static ActivitySource Traces { get; } = new(Name);

    internal static Counter<long> Reports { get; } = Meter.CreateCounter<long>("hearsay.reports", "{report}", "Reports filed, by outcome.");

    internal static Counter<long> Failures { get; } = Meter.CreateCounter<long>("hearsay.failures", "{failure}", "What could not be fetched or read, by reason.");

    internal static Counter<long> Fetches { get; } = Meter.CreateCounter<long>("hearsay.fetches", "{fetch}", "Fetches, by outcome.");

    internal static Histogram<double> ReadTime { get; } = Meter.CreateHistogram<double>("hearsay.read.duration", "s", "Reading one report.");

    internal static Histogram<double> LinkTime { get; } = Meter.CreateHistogram<double>("hearsay.link.duration", "s", "Linking what was filed.");

    internal static Gauge<long> Queue { get; } = Meter.CreateGauge<long>("hearsay.queue.depth", "{report}", "Reports that wait in the queue.");
}
