using Hearsay.Live.Tests.Support;
using Hearsay.Tests.Support;

namespace Hearsay.Live.Tests;

/// <summary>What a collector gets from the tool, over the wire.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    [Fact]
    public async Task A_watch_tells_of_reports_failures_by_reason_fetches_and_times()
    {
        await using var collector = await Collector.Start();
        using var server = new RudeServer();
        server.Page("/rss", $"<rss version='2.0'><channel><title>Harbour Post</title><item><title>Pier</title><link>{server.At("/1")}</link></item><item><title>Film</title><link>{server.At("/2")}</link></item></channel></rss>")
            .Page("/1", "<html><body><article><h1>Pier news</h1><p>The pier at Holm collapsed, the Ferry Board said on Monday. More will be known on Tuesday, it said.</p></article></body></html>", "Content-Type: text/html")
            .Page("/2", "", "Content-Type: text/html");

        await _terminal.Run("watch", server.At("/rss").AbsoluteUri, "--once", "--pause", "0", "--allow-host", "127.0.0.1", "--telemetry", collector.Address);

        foreach (var name in (string[])["hearsay.reports", "Filed", "hearsay.failures", "empty", "hearsay.fetches", "Fetched", "hearsay.read.duration", "hearsay.link.duration"])
            Assert.Contains(name, collector.Metrics);
        foreach (var span in (string[])["read", "link"]) Assert.Contains(span, collector.Traces);
    }

    [Fact]
    public async Task A_worker_tells_how_much_waits_and_what_it_put_aside()
    {
        await using var queue = NatsQueue.New();
        await using var collector = await Collector.Start();
        _terminal.Write("in/a.txt", "Pier falls\n\nThe pier at Holm collapsed, the Ferry Board said.\n");
        await _terminal.Run("enqueue", _terminal.Path("in"), "--broker", queue.Server, "--queue", queue.Name);
        await queue.SendRaw("poison"u8.ToArray());

        await _terminal.Run("work", "--broker", queue.Server, "--queue", queue.Name, "--until-empty", "--telemetry", collector.Address);

        foreach (var name in (string[])["hearsay.reports", "hearsay.queue.depth", "dead-letter", "hearsay.link.duration"]) Assert.Contains(name, collector.Metrics);
    }

    public void Dispose() => _terminal.Dispose();
}
