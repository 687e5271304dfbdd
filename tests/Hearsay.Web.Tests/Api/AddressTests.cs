using System.Net;
using Hearsay.Cli.Verbs;
using Hearsay.Live.Fetching;
using Hearsay.Live.Tests.Support;

namespace Hearsay.Web.Tests.Api;

/// <summary>A page that a person names by its address: fetched because they ask, or refused with what to do.</summary>
public sealed class AddressTests : IDisposable
{
    private const string Page = "<html><head><title>Lock gates shut</title></head><body><article><h1>Lock gates shut</h1>"
        + "<p>The gates of the lock at Estmere were shut on Monday after a barge struck them, the canal board said in a statement.</p>"
        + "<p>The board said that nobody was hurt, and that boats would wait until the gates had been looked at by divers.</p></article></body></html>";

    private readonly RudeServer _outlet = new();
    private readonly WebPages _pages = new(["127.0.0.1"], TimeProvider.System, new FetchLimits { Time = TimeSpan.FromSeconds(1), Pause = TimeSpan.Zero, Bytes = 100_000 });

    [Fact]
    public async Task A_page_is_fetched_once_read_and_kept_with_its_address()
    {
        _outlet.Page("/gates", Page, "Content-Type: text/html; charset=utf-8");
        await using var served = await Served.Start(pages: _pages);

        var job = await Give(served, _outlet.At("/gates"), "&outlet=Canal%20Post");

        Assert.Equal(("done", _outlet.At("/gates").AbsoluteUri), (job.GetProperty("state").GetString(), job.GetProperty("url").GetString()));
        var report = await served.Json("/api/v1/reports/" + job.GetProperty("reports")[0].GetString());
        Assert.Equal(("Canal Post", _outlet.At("/gates").AbsoluteUri), (report.GetProperty("outlet").GetString(), report.GetProperty("url").GetString()));
        Assert.Equal(["/gates"], _outlet.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Nothing_is_fetched_that_nobody_named()
    {
        _outlet.Page("/gates", Page);
        await using var served = await Served.Start(pages: _pages);
        using var body = new StringContent($"Gates shut\n\nThe gates are shut, the board said. More at {_outlet.At("/gates")}.");
        using var answer = await served.Client.PostAsync("/api/v1/reports?name=gates.txt", body);

        await served.Ended(answer.Headers.Location!);
        foreach (var page in (string[])["/", "/search?q=" + Uri.EscapeDataString(_outlet.At("/gates").AbsoluteUri), "/stories", "/review"]) await served.Client.GetAsync(page);

        Assert.Empty(_outlet.Requests);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data", "PrivateAddress", "--allow-host 169.254.169.254")]
    [InlineData("http://127.0.0.2:9/admin", "PrivateAddress", "--allow-host 127.0.0.2")]
    [InlineData("http://0x7f000001/", "OddHost", "Write the whole address")]
    [InlineData("http://me:secret@outlet.example/", "Credentials", "Write the whole address")]
    public async Task What_is_no_public_page_is_refused_before_anything_is_asked(string address, string refusal, string advice)
    {
        await using var served = await Served.Start(pages: _pages);

        Refused(await Give(served, new Uri(address)), "not-fetched", advice);

        Assert.Equal(2, served.Ledger.Counts().Reports);
        Assert.Equal(refusal, _pages.Read(new Uri(address), new(), null, CancellationToken.None).Single().Rejection!.Place);
    }

    [Fact]
    public async Task What_a_server_does_is_told_with_what_to_do()
    {
        _outlet.Page("/large", new string('a', 100_001));
        _outlet.Page("/picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "Content-Type: image/png");
        _outlet.Page("/closed", "", status: 403);
        _outlet.Raw("/slow", async (_, stream) => { await stream.WriteAsync(RudeServer.Head(200, "Content-Length: 10")); await Task.Delay(5_000); });
        _outlet.Page("/inside", "", "Location: http://127.0.0.2:9/admin", status: 302);
        await using var served = await Served.Start(pages: _pages);

        Refused(await Give(served, _outlet.At("/gone")), "not-fetched", "Look whether the address is right");
        Refused(await Give(served, _outlet.At("/large")), "not-fetched", "Save the article alone");
        Refused(await Give(served, _outlet.At("/picture")), "binary", "HTML, plain text or JSON Lines");
        Refused(await Give(served, _outlet.At("/closed")), "not-fetched", "not open to programs");
        Refused(await Give(served, _outlet.At("/slow")), "not-fetched", "Try again later");
        Refused(await Give(served, _outlet.At("/inside")), "not-fetched", "--allow-host 127.0.0.2");
    }

    [Fact]
    public async Task What_failed_is_tried_again_as_it_was_given()
    {
        await using var served = await Served.Start(pages: _pages);
        var failed = await Give(served, _outlet.At("/gates"));
        _outlet.Page("/gates", Page);

        using var again = await served.Client.PostAsync("/jobs/1/again", null);
        var job = await served.Ended(new Uri("/api/v1/jobs/2", UriKind.Relative));
        using var more = await served.Client.PostAsync("/jobs/1/again", null);

        Assert.Equal(("failed", HttpStatusCode.Redirect), (failed.GetProperty("state").GetString(), again.StatusCode));
        Assert.Equal(("done", 1), (job.GetProperty("state").GetString(), job.GetProperty("read").GetInt32()));
        Assert.Equal(HttpStatusCode.NotFound, more.StatusCode);
    }

    [Fact]
    public async Task How_much_of_the_page_is_there_is_told_while_it_comes()
    {
        var go = new TaskCompletionSource();
        var body = System.Text.Encoding.UTF8.GetBytes(Page + new string(' ', 40_000));
        _outlet.Raw("/gates", async (_, stream) =>
        {
            await stream.WriteAsync(RudeServer.Head(200, $"Content-Length: {body.Length}\r\nContent-Type: text/html"));
            await stream.WriteAsync(body.AsMemory(0, 20_000));
            await go.Task;
            await stream.WriteAsync(body.AsMemory(20_000));
        });
        using var pages = new WebPages(["127.0.0.1"], TimeProvider.System);
        await using var served = await Served.Start(pages: pages);
        using var answer = await served.Client.PostAsync("/api/v1/reports?url=" + _outlet.At("/gates"), null);

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
        await using var served = await Served.Start(pages: _pages);

        Assert.Equal((status, code), await served.Problem(new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports" + query) { Content = new StringContent(body) }));
        Assert.Empty(await served.Items("/api/v1/jobs"));
    }

    [Fact]
    public async Task A_server_that_fetches_nothing_says_so_and_has_no_field_for_addresses()
    {
        await using var served = await Served.Start();

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

    public void Dispose()
    {
        _pages.Dispose();
        _outlet.Dispose();
    }
}
