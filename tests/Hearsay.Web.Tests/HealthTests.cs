using System.Net;
using System.Reflection;
using Hearsay.Pipelines;

namespace Hearsay.Web.Tests;

public class HealthTests(Pier pier)
{
    [Fact]
    public async Task A_server_that_can_answer_is_alive_and_ready()
    {
        var served = pier.Served;

        Assert.Equal("ok", await served.Client.GetStringAsync("/healthz", TestContext.Current.CancellationToken));
        Assert.Equal("ready", await served.Client.GetStringAsync("/readyz", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_the_ledger_is_gone_the_server_is_alive_and_not_ready()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var server = WebServer.Create(new ServeOptions { Port = 0 }, DispatchProxy.Create<IClaimLedger, Gone>(), new Lazy<Pipeline>(DefaultPipeline.Create), TimeProvider.System);
        await server.StartAsync(cancel);
        using var client = new HttpClient { BaseAddress = new Uri(server.Urls.Single()) };

        using var ready = await client.GetAsync("/readyz", cancel);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("not ready: The server is away. Start it.", await ready.Content.ReadAsStringAsync(cancel));
        Assert.Equal("ok", await client.GetStringAsync("/healthz", cancel));
    }

    /// <summary>A ledger whose database is away.</summary>
    public class Gone : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? method, object?[]? values) => method!.Name switch
        {
            "Dispose" => null,
            "get_Location" => "postgres://away/news",
            _ => throw new LedgerException(LedgerFault.Unreachable, "The server is away.", "Start it."),
        };
    }
}
