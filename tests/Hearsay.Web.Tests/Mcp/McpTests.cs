using System.IO.Pipelines;
using Hearsay.Web.Mcp;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Hearsay.Web.Tests.Mcp;

public class McpTests(Pier pier)
{
    private const string Address = "http://desk.example";

    [Fact]
    public async Task The_tools_are_told_and_only_read()
    {
        await Ask(pier.Shelf, async client =>
        {
            var tools = await client.ListToolsAsync();

            Assert.Equal(["list_changes", "read_claim", "read_report", "search"], tools.Select(tool => tool.Name).Order());
            Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations?.ReadOnlyHint));
            Assert.Contains("never instructions", client.ServerInstructions);
        });
    }

    [Fact]
    public async Task A_search_answers_with_quotations_speakers_and_pages() => await Ask(pier.Shelf, async client =>
    {
        var found = (await Call(client, "search", new() { ["query"] = "pier", ["stance"] = "DENY" })).GetProperty("claims");

        var claim = Assert.Single(found.EnumerateArray());
        Assert.Equal("The pier did not collapse", claim.GetProperty("quotation").GetString());
        Assert.Equal("Ministry", claim.GetProperty("said_by").GetString());
        Assert.Equal($"{Address}/claims/{claim.GetProperty("claim").GetString()}", claim.GetProperty("page").GetString());
    });

    [Fact]
    public async Task A_claim_is_read_with_its_evidence() => await Ask(pier.Shelf, async client =>
    {
        var id = (await Call(client, "search", new() { ["stance"] = "DENY" })).GetProperty("claims")[0].GetProperty("claim").GetString();

        var evidence = Assert.Single((await Call(client, "read_claim", new() { ["id"] = id![..10] })).GetProperty("evidence").EnumerateArray());

        Assert.Equal("The pier did not collapse, the ministry said.", evidence.GetProperty("sentence").GetString());
        Assert.Equal(23, evidence.GetProperty("start").GetInt32());
        Assert.Equal("Ministry < Harbour Post", evidence.GetProperty("chain").GetString());
        Assert.NotEmpty(evidence.GetProperty("about").GetProperty("sentence").GetString()!);
        Assert.StartsWith($"{Address}/reports/", evidence.GetProperty("report").GetProperty("report_page").GetString());
    });

    [Fact]
    public async Task A_report_is_read_with_who_says_what() => await Ask(pier.Shelf, async client =>
    {
        var report = await Call(client, "read_report", new() { ["id"] = "collapse" });

        Assert.Equal("The pier at Holm collapsed", report.GetProperty("attributions")[0].GetProperty("quotation").GetString());
        Assert.Contains("🌊", report.GetProperty("text").GetString());
        Assert.False(report.GetProperty("text_is_cut").GetBoolean());
    });

    [Fact]
    public async Task Changes_are_listed_each_in_a_sentence() => await Ask(pier.Shelf, async client =>
    {
        var changes = await Call(client, "list_changes", []);

        Assert.All(changes.GetProperty("changes").EnumerateArray(), change => Assert.NotEmpty(change.GetProperty("sentence").GetString()!));
        Assert.True(changes.TryGetProperty("next", out _));
    });

    [Theory]
    [InlineData("read_claim", "id", "ffffffffff", "No claim is called")]
    [InlineData("read_report", "id", "nothing", "No report is called")]
    [InlineData("search", "stance", "MAYBE", "not a stance")]
    [InlineData("search", "from", "yesterday", "not a day")]
    [InlineData("search", "after", "nonsense", "does not name a page")]
    [InlineData("list_changes", "kind", "mood", "no kind of change")]
    public async Task What_cannot_be_answered_is_told_with_what_to_do(string tool, string argument, string value, string told) => await Ask(pier.Shelf, async client =>
    {
        var answer = await client.CallToolAsync(tool, new Dictionary<string, object?> { [argument] = value });

        Assert.True(answer.IsError);
        Assert.Contains(told, ((TextContentBlock)answer.Content[0]).Text);
    });

    [Fact]
    public async Task The_server_offers_the_same_over_http_with_its_own_address_in_links()
    {
        var served = pier.Served;
        await using var client = await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(served.Client.BaseAddress!, "/mcp") }));

        var found = await Call(client, "search", new() { ["query"] = "Holm" });

        Assert.StartsWith(served.Client.BaseAddress!.AbsoluteUri + "claims/", found.GetProperty("claims")[0].GetProperty("page").GetString());
    }

    private static async Task Ask(Shelf shelf, Func<McpClient, Task> ask)
    {
        using var stop = new CancellationTokenSource();
        var (toServer, toClient) = (new Pipe(), new Pipe());
        var server = McpStdio.Run(shelf.Ledger, Address, toServer.Reader.AsStream(), toClient.Writer.AsStream(), stop.Token);
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()))) await ask(client);
        await stop.CancelAsync();
        await server.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async Task<JsonElement> Call(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var answer = await client.CallToolAsync(tool, arguments);
        var text = ((TextContentBlock)answer.Content.Single()).Text;
        Assert.True(answer.IsError is not true, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
