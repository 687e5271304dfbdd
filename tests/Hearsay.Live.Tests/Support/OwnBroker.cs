using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hearsay.Live.Tests.Support;

/// <summary>A broker that a test starts and stops, to see what it comes up with.</summary>
internal sealed class OwnBroker : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hearsay-nats-").FullName;
    private readonly int _port = Loopback.FreePort();
    private Process? _process;

    public string Server => $"nats://127.0.0.1:{_port}";

    /// <summary>What the workers' place in a queue is kept in.</summary>
    public string PlaceOf(string queue) => Directory.EnumerateFiles(_folder, "o.dat", SearchOption.AllDirectories)
        .Single(path => path.Contains(queue.ToUpperInvariant() + "_WORK", StringComparison.Ordinal));

    /// <summary>Starts it, again after it was stopped.</summary>
    public async Task Start()
    {
        _process = Process.Start(new ProcessStartInfo("nats-server", ["-js", "-a", "127.0.0.1", "-p", $"{_port}", "-sd", _folder]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, _port);
                return;
            }
            catch (SocketException) when (tries < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    /// <summary>Stops it in order: what it has in mind is written.</summary>
    public async Task Stop()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process!.Id}"]);
        await Gone();
    }

    /// <summary>Ends it where it stands.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await Gone();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Gone()
    {
        await _process!.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }
}
