using System.Collections.Concurrent;

namespace Hearsay.Live.Fetching;

/// <summary>One request at a time to each host, with a pause between them, and none while the host asks for peace.</summary>
internal sealed class HostGate(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a turn; what is returned ends it.</summary>
    public async Task<IDisposable> Enter(Uri address, TimeSpan pause, CancellationToken cancel)
    {
        var host = _hosts.GetOrAdd(address.Authority, _ => new Host());
        await host.Turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var wait = host.Free - time.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancel).ConfigureAwait(false);
            return new Visit(host, pause, time);
        }
        catch
        {
            host.Turn.Release();
            throw;
        }
    }

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public DateTimeOffset Free { get; set; } = DateTimeOffset.MinValue;
    }

    private sealed class Visit(Host host, TimeSpan pause, TimeProvider time) : IDisposable
    {
        public void Dispose()
        {
            host.Free = time.GetUtcNow() + pause;
            host.Turn.Release();
        }
    }
}
