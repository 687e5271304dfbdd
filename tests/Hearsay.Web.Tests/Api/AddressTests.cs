using System.Net;
using Hearsay.Cli.Verbs;
using Hearsay.Live.Fetching;
using Hearsay.Live.Tests.Support;

namespace Hearsay.Web.Tests.Api;

/// <summary>A page that a person names by its address: fetched because they ask, or refused with what to do.</summary>
public sealed class AddressTests(Pier pier, AddressTests.Fetching fetching) : IClassFixture<AddressTests.Fetching>
{
    private const string Page = "<html><head><title>Lock gates shut</title></head><body><article><h1>Lock gates shut</h1>"
        + "<p>The gates of the lock at Estmere were shut on Monday after a barge struck them, the canal board said in a statement.</p>"
        + "<p>The board said that nobody was hurt, and that boats would wait until the gates had been looked at by divers.</p></article></body></html>";

    [Fact]
    public async Task A_page_is_fetched_once_read_and_kept_with_its_address()
    {
        fetching.Outlet.Page("/gates", Page, "Content-Type: text/html; charset=utf-8");
        var served = fetching.Served;

        var job = await Give(served, fetching.Outlet.At("/gates"), "&outlet=Canal%20Post");

        Assert.Equal(("done", fetching.Outlet.At("/gates").AbsoluteUri), (job.GetProperty("state").GetString(), job.GetProperty("url").GetString()));
        var report = await served.Json("/api/v1/reports/" + job.GetProperty("reports")[0].GetString());
        Assert.Equal(("Canal Post", fetching.Outlet.At("/gates").AbsoluteUri), (report.GetProperty("outlet").GetString(), report.GetProperty("url").GetString()));
        Assert.Equal(1, fetching.Outlet.Asked("/gates"));
    }

    [Fact]
    public async Task Nothing_is_fetched_that_nobody_named()
    {
        fetching.Outlet.Page("/named", Page);
        var served = fetching.Served;
        var before = fetching.Outlet.Requests.Count;
        using var body = new StringContent($"Gates shut\n\nThe gates are shut, the board said. More at {fetching.Outlet.At("/named")}.");
        using var answer = await served.Client.PostAsync("/api/v1/reports?name=gates.txt", body);

        await served.Ended(answer.Headers.Location!);
        foreach (var page in (string[])["/", "/search?q=" + Uri.EscapeDataString(fetching.Outlet.At("/named").AbsoluteUri), "/stories", "/review"]) await served.Client.GetAsync(page);

        Assert.Equal(before, fetching.Outlet.Requests.Count);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data", "PrivateAddress", "--allow-host 169.254.169.254")]
    [InlineData("http://127.0.0.2:9/admin", "PrivateAddress", "--allow-host 127.0.0.2")]
    [InlineData("http://0x7f000001/", "OddHost", "Write the whole address")]
    [InlineData("http://me:secret@outlet.example/", "Credentials", "Write the whole address")]
    public async Task What_is_no_public_page_is_refused_before_anything_is_asked(string address, string refusal, string advice)
    {
        var served = fetching.Served;
        var before = (fetching.Outlet.Requests.Count, served.Ledger.Counts().Reports);

        Refused(await Give(served, new Uri(address)), "not-fetched", advice);

        Assert.Equal(before, (fetching.Outlet.Requests.Count, served.Ledger.Counts().Reports));
        Assert.Equal(refusal, fetching.Pages.Read(new Uri(address), new(), null, CancellationToken.None).Single().Rejection!.Place);
    }

    [Fact]
    public async Task What_a_server_does_is_told_with_what_to_do()
    {
        fetching.Outlet.Page("/large", new string('a', 100_001));
        fetching.Outlet.Page("/picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "Content-Type: image/png");
        fetching.Outlet.Page("/closed", "", status: 403);
        fetching.Outlet.Raw("/slow", async (_, stream) => { await stream.WriteAsync(RudeServer.Head(200, "Content-Length: 10")); await Task.Delay(5_000); });
        fetching.Outlet.Page("/inside", "", "Location: http://127.0.0.2:9/admin", status: 302);
        var served = fetching.Served;

        Refused(await Give(served, fetching.Outlet.At("/gone")), "not-fetched", "Look whether the address is right");
        Refused(await Give(served, fetching.Outlet.At("/large")), "not-fetched", "Save the article alone");
        Refused(await Give(served, fetching.Outlet.At("/picture")), "binary", "HTML, plain text or JSON Lines");
        Refused(await Give(served, fetching.Outlet.At("/closed")), "not-fetched", "not open to programs");
        Refused(await Give(served, fetching.Outlet.At("/slow")), "not-fetched", "Try again later");
        Refused(await Give(served, fetching.Outlet.At("/inside")), "not-fetched", "--allow-host 127.0.0.2");
    }

    [Fact]
    public async Task What_failed_is_tried_again_as_it_was_given()
    {
        var served = fetching.Served;
        var failed = await Give(served, fetching.Outlet.At("/late"));
        fetching.Outlet.Page("/late", Page);
        var number = failed.GetProperty("number").GetInt32();

        using var again = await served.Client.PostAsync($"/jobs/{number}/again", null);
        var job = await served.Ended(new Uri($"/api/v1/jobs/{number + 1}", UriKind.Relative));
        using var more = await served.Client.PostAsync($"/jobs/{number}/again", null);

        Assert.Equal(("failed", HttpStatusCode.Redirect), (failed.GetProperty("state").GetString(), again.StatusCode));
        Assert.Equal(("done", 1), (job.GetProperty("state").GetString(), job.GetProperty("read").GetInt32()));
        Assert.Equal(HttpStatusCode.NotFound, more.StatusCode);
    }

    [Fact]
    public async Task How_much_of_the_page_is_there_is_told_while_it_comes()
    {
        var go = new TaskCompletionSource();
        var body = System.Text.Encoding.UTF8.GetBytes(Page + new string(' ', 40_000));
        fetching.Outlet.Raw("/long", async (_, stream) =>
        {
            await stream.WriteAsync(RudeServer.Head(200, $"Content-Length: {body.Length}\r\nContent-Type: text/html"));
            await stream.WriteAsync(body.AsMemory(0, 20_000));
            await go.Task;
            await stream.WriteAsync(body.AsMemory(20_000));
        });
        using var pages = new WebPages(["127.0.0.1"], TimeProvider.System);
        await using var served = await Served.Start(pages: pages);
        using var answer = await served.Client.PostAsync("/api/v1/reports?url=" + fetching.Outlet.At("/long"), null);

        var seen = "";
        for (var tries = 0; tries < 200 && !seen.Contains("20 kB of 40 kB so far"); tries++)
        {
            seen = await served.Client.GetStringAsync("/");
            await Task.Delay(50);
        }
        go.SetResult();
        var job = await served.Ended(answer.Headers.Location!);

        Assert.Contains("Fetching from 127.0.0.1: 20 kB of 40 kB so far.", seen);
        Assert.Equal(1, job.GetProperty("read").GetInt32());
    }

    [Theory]
    [InlineData("?url=outlet.example", "", 400, "bad-request")]
    [InlineData("?url=ftp://outlet.example/a", "", 400, "bad-request")]
    [InlineData("?url=file:///etc/passwd", "", 400, "bad-request")]
    [InlineData("?url=https://outlet.example/a", "A report.", 400, "bad-request")]
    public async Task An_address_that_is_none_is_refused_at_once(string query, string body, int status, string code)
    {
        var served = fetching.Served;
        var before = (await served.Items("/api/v1/jobs")).Count;

        Assert.Equal((status, code), await served.Problem(new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports" + query) { Content = new StringContent(body) }));
        Assert.Equal(before, (await served.Items("/api/v1/jobs")).Count);
    }

    [Fact]
    public async Task A_server_that_fetches_nothing_says_so_and_has_no_field_for_addresses()
    {
        var served = pier.Served;

        Assert.Equal((501, "no-fetching"), await served.Problem(new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports?url=https://outlet.example/a")));
        Assert.DoesNotContain("name=\"url\"", await served.Client.GetStringAsync("/"));
    }

    private static async Task<JsonElement> Give(Served served, Uri address, string more = "")
    {
        using var answer = await served.Client.PostAsync("/api/v1/reports?url=" + Uri.EscapeDataString(address.OriginalString) + more, null);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await served.Ended(answer.Headers.Location!);
    }

    private static void Refused(JsonElement job, string code, string advice)
    {
        var aside = Assert.Single(job.GetProperty("aside").EnumerateArray());
        Assert.Equal(("failed", code), (job.GetProperty("state").GetString(), aside.GetProperty("code").GetString()));
        Assert.Equal(aside.GetProperty("reason").GetString(), job.GetProperty("failure").GetString());
        Assert.Contains(advice, aside.GetProperty("advice").GetString());
    }

    /// <summary>A server that fetches from one outlet on this machine, a second and 100,000 bytes a page at most. Each test has pages of its own.</summary>
    public sealed class Fetching : IAsyncLifetime
    {
        private Served? _served;

        internal RudeServer Outlet { get; } = new();

        internal WebPages Pages { get; } = new(["127.0.0.1"], TimeProvider.System, new FetchLimits { Time = TimeSpan.FromSeconds(1), Pause = TimeSpan.Zero, Bytes = 100_000 });

        internal Served Served => _served!;

        public async ValueTask InitializeAsync() => _served = await Served.Start(pages: Pages);

        public async ValueTask DisposeAsync()
        {
            await Served.DisposeAsync();
            Pages.Dispose();
            Outlet.Dispose();
        }
    }
}
