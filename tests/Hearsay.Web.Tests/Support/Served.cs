using System.Net.Http.Headers;
using Hearsay.Pipelines;
using Hearsay.Web;
using Hearsay.Web.Jobs;
using Microsoft.AspNetCore.Builder;

namespace Hearsay.Web.Tests.Support;

/// <summary>The server over a shelf, on a free port of this machine.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Shelf _shelf;

    private Served(WebApplication server, Shelf shelf)
    {
        (_server, _shelf) = (server, shelf);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public IClaimLedger Ledger => _shelf.Ledger;

    public Shelf Shelf => _shelf;

    public static async Task<Served> Start(Shelf? shelf = null, ServeOptions? options = null, IPageSource? pages = null)
    {
        shelf ??= Shelf.Pier();
        var server = WebServer.Create((options ?? new ServeOptions()) with { Port = 0 }, shelf.Ledger, new Lazy<Pipeline>(DefaultPipeline.Create), TimeProvider.System, pages);
        await server.StartAsync();
        return new Served(server, shelf);
    }

    public async Task<JsonElement> Json(string address)
    {
        using var answer = await Client.GetAsync(address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task<List<JsonElement>> Items(string address) => [.. (await Json(address)).GetProperty("items").EnumerateArray()];

    /// <summary>A problem: its status and code, and that it has the one shape.</summary>
    public async Task<(int Status, string Code)> Problem(HttpRequestMessage request)
    {
        using var answer = await Client.SendAsync(request);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.All(new[] { "type", "title", "status", "detail", "code" }, name => Assert.True(problem.TryGetProperty(name, out _), $"no {name}"));
        Assert.Equal((int)answer.StatusCode, problem.GetProperty("status").GetInt32());
        return ((int)answer.StatusCode, problem.GetProperty("code").GetString()!);
    }

    public Task<(int Status, string Code)> Problem(string address) => Problem(new HttpRequestMessage(HttpMethod.Get, address));

    public async Task<HttpResponseMessage> Get(string address, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        return await Client.SendAsync(request);
    }

    /// <summary>The job at an address of the API, once it has ended.</summary>
    public async Task<JsonElement> Ended(Uri address)
    {
        for (var tries = 0; ; tries++)
        {
            var job = await Json(address.OriginalString);
            if (job.GetProperty("state").GetString() is "done" or "failed") return job;
            Assert.True(tries < 600, "the job does not end");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        _shelf.Dispose();
    }
}
