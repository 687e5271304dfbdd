using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hearsay.Live.Tests.Support;

/// <summary>
/// A web server on loopback that says just what a test tells it to, byte for byte: it can be slow, break off, lie about
/// lengths. One connection a request.
/// </summary>
internal sealed class RudeServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<Request, Stream, Task>> _pages = new();
    private readonly CancellationTokenSource _stop = new();

    public RudeServer()
    {
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public ConcurrentQueue<Request> Requests { get; } = new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri At(string path, string host = "127.0.0.1") => new(string.Create(CultureInfo.InvariantCulture, $"http://{host}:{Port}{path}"));

    public int Asked(string path) => Requests.Count(request => request.Path == path);

    /// <summary>Answers with whatever is written to the stream.</summary>
    public RudeServer Raw(string path, Func<Request, Stream, Task> answer)
    {
        _pages[path] = answer;
        return this;
    }

    public RudeServer Page(string path, string body, string head = "", int status = 200) => Page(path, Encoding.UTF8.GetBytes(body), head, status);

    public RudeServer Page(string path, byte[] body, string head = "", int status = 200) => Raw(path, async (_, stream) =>
    {
        await stream.WriteAsync(Head(status, $"Content-Length: {body.Length}\r\n{head}"));
        await stream.WriteAsync(body);
    });

    public static byte[] Head(int status, string fields) =>
        Encoding.Latin1.GetBytes($"HTTP/1.1 {status} Said\r\nConnection: close\r\n{(fields.Length == 0 || fields.EndsWith("\r\n") ? fields : fields + "\r\n")}\r\n");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task Serve()
    {
        while (!_stop.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_stop.Token);
            }
            catch (Exception)
            {
                return;
            }
            _ = Task.Run(() => Answer(client));
        }
    }

    private async Task Answer(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                var request = await Read(stream);
                Requests.Enqueue(request);
                if (_pages.TryGetValue(request.Path, out var page)) await page(request, stream);
                else await stream.WriteAsync(Head(404, "Content-Length: 0"));
            }
            catch (Exception)
            {
                // The client went away; that is what some tests are about.
            }
        }
    }

    private static async Task<Request> Read(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n") && await stream.ReadAsync(one) > 0) head.Append((char)one[0]);
        var lines = head.ToString().Split("\r\n");
        return new(lines[0].Split(' ').ElementAtOrDefault(1) ?? "", lines.Skip(1).Where(line => line.Contains(':'))
            .ToDictionary(line => line[..line.IndexOf(':')], line => line[(line.IndexOf(':') + 1)..].Trim(), StringComparer.OrdinalIgnoreCase));
    }

    internal sealed record Request(string Path, IReadOnlyDictionary<string, string> Fields);
}
