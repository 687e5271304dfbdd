using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Hearsay.Live.Tests.Support;

/// <summary>An OpenTelemetry collector on loopback: takes OTLP over gRPC and keeps the bytes, in which names stand as they are.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, string> _taken = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        _server = builder.Build();
        _server.Run(Take);
    }

    public string Address => _server.Urls.Single();

    /// <summary>Everything that came for metrics, and for traces.</summary>
    public string Metrics => Of("metrics");

    public string Traces => Of("trace");

    public static async Task<Collector> Start()
    {
        var collector = new Collector();
        await collector._server.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string Of(string service) => string.Concat(_taken.Where(taken => taken.Key.Contains($".{service}.", StringComparison.Ordinal)).Select(taken => taken.Value));

    private async Task Take(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _taken.AddOrUpdate(context.Request.Path, _ => Encoding.Latin1.GetString(body.ToArray()), (_, known) => known + Encoding.Latin1.GetString(body.ToArray()));
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(new byte[5]); // an empty answer in gRPC's frame
        context.Response.AppendTrailer("grpc-status", "0");
    }
}
