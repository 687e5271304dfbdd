using System.IO.Compression;
using System.Net;
using System.Text;
using Hearsay.Live.Tests.Support;

namespace Hearsay.Live.Tests.Fetching;

/// <summary>What servers do to those who fetch from them.</summary>
public sealed class PageFetcherTests : IDisposable
{
    private static readonly AllowedHosts Loopback = new(["127.0.0.1"]);

    private readonly RudeServer _server = new();
    private readonly PageFetcher _fetcher = New();

    [Fact]
    public async Task A_page_comes_with_what_the_next_request_needs()
    {
        _server.Page("/a", "<p>Héllo</p>", "Content-Type: text/html; charset=\"utf-8\"\r\nETag: \"v1\"\r\nLast-Modified: Tue, 24 Mar 2026 10:00:00 GMT");

        var page = await Get("/a");

        Assert.Equal((200, "text/html", "utf-8", "\"v1\""), (page.Status, page.ContentType, page.Charset, page.ETag));
        Assert.Equal("<p>Héllo</p>", Encoding.UTF8.GetString(page.Bytes.Span));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        _server.Raw("/a", async (request, stream) => await stream.WriteAsync(
            request.Fields.GetValueOrDefault("If-None-Match") == "\"v1\"" && request.Fields.ContainsKey("If-Modified-Since") ? RudeServer.Head(304, "ETag: \"v1\"") : RudeServer.Head(500, "")));

        var page = await _fetcher.Fetch(new FetchRequest(_server.At("/a"), "\"v1\"", "Tue, 24 Mar 2026 10:00:00 GMT"));

        Assert.True(page.NotModified);
        Assert.Null(page.Refusal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Packed_bodies_are_unpacked(string encoding)
    {
        _server.Page("/a", Pack(encoding, "The pier is closed."u8.ToArray()), $"Content-Encoding: {encoding}");

        Assert.Equal("The pier is closed.", Encoding.UTF8.GetString((await Get("/a")).Bytes.Span));
    }

    [Fact]
    public async Task A_bomb_is_put_down_early()
    {
        _server.Page("/bomb", Pack("gzip", new byte[14 << 20]), "Content-Encoding: gzip");
        _server.Page("/twice", Pack("gzip", Pack("gzip", new byte[200 << 20])), "Content-Encoding: gzip, gzip");

        Assert.Equal(FetchRefusal.Packing, (await Get("/bomb")).Refusal);
        Assert.Equal(FetchRefusal.Packing, (await Get("/twice")).Refusal);
    }

    [Fact]
    public async Task A_body_that_is_not_what_it_claims_is_refused()
    {
        _server.Page("/junk", "not packed at all", "Content-Encoding: gzip");
        _server.Page("/odd", "x", "Content-Encoding: zpaq");
        _server.Page("/big", new byte[(1 << 20) + 1]);
        _server.Raw("/endless", async (_, stream) =>
        {
            await stream.WriteAsync(RudeServer.Head(200, ""));
            while (true) await stream.WriteAsync(new byte[64 << 10]);
        });
        using var small = New(new FetchLimits { Bytes = 1 << 20, Pause = TimeSpan.Zero, Robots = false });

        Assert.Equal(FetchRefusal.Packing, (await Get("/junk")).Refusal);
        Assert.Equal(FetchRefusal.Packing, (await Get("/odd")).Refusal);
        Assert.Equal(FetchRefusal.TooLarge, (await Get("/big", small)).Refusal);
        Assert.Equal(FetchRefusal.TooLarge, (await Get("/endless", small)).Refusal);
    }

    [Fact]
    public async Task A_server_that_breaks_off_or_dawdles_may_be_asked_again()
    {
        _server.Raw("/short", async (_, stream) => await stream.WriteAsync(RudeServer.Head(200, "Content-Length: 100").Concat("only this"u8.ToArray()).ToArray()));
        _server.Raw("/silent", (_, _) => Task.Delay(20_000));
        _server.Raw("/drip", async (_, stream) =>
        {
            await stream.WriteAsync(RudeServer.Head(200, "Content-Length: 10000"));
            for (var i = 0; i < 200; i++) { await stream.WriteAsync("x"u8.ToArray()); await Task.Delay(100); }
        });
        _server.Raw("/garbage", async (_, stream) => await stream.WriteAsync("this is no HTTP\r\n\r\n"u8.ToArray()));
        using var hasty = New(new FetchLimits { Time = TimeSpan.FromMilliseconds(700), Pause = TimeSpan.Zero, Robots = false });

        foreach (var (path, refusal, fetcher) in ((string, FetchRefusal, PageFetcher)[])[("/short", FetchRefusal.Broken, _fetcher), ("/garbage", FetchRefusal.Broken, _fetcher), ("/silent", FetchRefusal.TooSlow, hasty), ("/drip", FetchRefusal.TooSlow, hasty)])
        {
            var page = await Get(path, fetcher);
            Assert.Equal((path, refusal, true), (path, page.Refusal, page.MayRetry));
            Assert.True(page.Bytes.IsEmpty);
        }
    }

    [Fact]
    public async Task Redirects_are_followed_so_far()
    {
        _server.Page("/old", "", "Location: /new", 301).Page("/new", "here").Page("/loop", "", "Location: /loop", 302).Page("/nowhere", "", "", 302);

        var page = await Get("/old");
        Assert.Equal(("/new", true, 200), (page.Address.AbsolutePath, page.Moved, page.Status));
        Assert.Equal(FetchRefusal.Redirects, (await Get("/loop")).Refusal);
        Assert.Equal(6, _server.Asked("/loop"));
        Assert.Equal(FetchRefusal.Redirects, (await Get("/nowhere")).Refusal);
    }

    [Theory]
    [InlineData("http://10.0.0.1/x", FetchRefusal.PrivateAddress)]
    [InlineData("http://[::ffff:169.254.169.254]/latest", FetchRefusal.PrivateAddress)]
    [InlineData("http://2130706433/", FetchRefusal.OddHost)]
    [InlineData("file:///etc/passwd", FetchRefusal.NotWeb)]
    [InlineData("http://a:b@127.0.0.1/", FetchRefusal.Credentials)]
    public async Task A_redirect_is_judged_like_an_address(string target, FetchRefusal refusal)
    {
        _server.Page("/r", "", "Location: " + target, 302);

        var page = await Get("/r");

        Assert.Equal(refusal, page.Refusal);
        Assert.False(page.MayRetry);
    }

    [Fact]
    public async Task Loopback_is_private_unless_listed()
    {
        _server.Page("/a", "secret");
        using var strict = New(allowed: AllowedHosts.None);

        Assert.Equal(FetchRefusal.PrivateAddress, (await Get("/a", strict)).Refusal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_name_that_is_bound_anew_between_look_up_and_call_gains_nothing()
    {
        _server.Page("/a", "secret");
        var asked = 0;
        using var strict = New(allowed: AllowedHosts.None, resolve: (_, _) =>
        {
            // Public for the check, private for the call: only one look-up is made, so there is no second answer to use.
            asked++;
            return Task.FromResult<IPAddress[]>(asked == 1 ? [IPAddress.Parse("198.51.100.7"), IPAddress.Loopback] : [IPAddress.Loopback]);
        });

        var page = await strict.Fetch(new FetchRequest(_server.At("/a", "rebound.example")));

        Assert.Equal(FetchRefusal.PrivateAddress, page.Refusal);
        Assert.Equal(1, asked);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_listed_name_is_dialled_where_it_was_judged()
    {
        _server.Page("/a", "inside");
        using var fetcher = New(allowed: new AllowedHosts(["desk.example"]), resolve: (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));

        Assert.Equal(200, (await fetcher.Fetch(new FetchRequest(_server.At("/a", "desk.example")))).Status);
        Assert.Equal(FetchRefusal.PrivateAddress, (await fetcher.Fetch(new FetchRequest(_server.At("/a", "other.example")))).Refusal);
    }

    [Fact]
    public async Task A_server_that_asks_for_patience_says_how_long()
    {
        _server.Page("/busy", "", "Retry-After: 120", 429).Page("/gone", "", "", 410);

        var busy = await Get("/busy");
        Assert.Equal((429, TimeSpan.FromSeconds(120), true), (busy.Status, busy.RetryAfter, busy.MayRetry));
        Assert.False((await Get("/gone")).MayRetry);
    }

    [Fact]
    public async Task Robots_are_asked_once_and_obeyed_on_redirects_too()
    {
        _server.Page("/robots.txt", "User-agent: *\nDisallow: /closed").Page("/a", "a").Page("/r", "", "Location: /closed/b", 302);
        using var polite = New(new FetchLimits { Pause = TimeSpan.Zero });

        Assert.Equal(200, (await Get("/a", polite)).Status);
        Assert.Equal(FetchRefusal.Robots, (await Get("/closed/a", polite)).Refusal);
        Assert.Equal(FetchRefusal.Robots, (await Get("/r", polite)).Refusal);
        Assert.Equal(1, _server.Asked("/robots.txt"));
        Assert.Equal(0, _server.Asked("/closed/b"));
    }

    [Fact]
    public async Task A_server_whose_robots_fail_is_left_alone()
    {
        _server.Page("/robots.txt", "", "", 503).Page("/a", "a");
        using var polite = New(new FetchLimits { Pause = TimeSpan.Zero });

        Assert.Equal(FetchRefusal.Robots, (await Get("/a", polite)).Refusal);
    }

    [Fact]
    public async Task One_host_is_asked_one_thing_at_a_time_with_a_pause_between()
    {
        var (now, most) = (0, 0);
        _server.Raw("/a", async (_, stream) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(20);
            Interlocked.Decrement(ref now);
            await stream.WriteAsync(RudeServer.Head(200, "Content-Length: 0"));
        });
        using var polite = New(new FetchLimits { Pause = TimeSpan.FromMilliseconds(100), Robots = false });
        var begun = TimeProvider.System.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Get("/a", polite)));

        Assert.Equal(1, most);
        Assert.True(TimeProvider.System.GetElapsedTime(begun) > TimeSpan.FromMilliseconds(300));
    }

    public void Dispose()
    {
        _fetcher.Dispose();
        _server.Dispose();
    }

    private static PageFetcher New(FetchLimits? limits = null, AllowedHosts? allowed = null, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null) =>
        new(limits ?? new FetchLimits { Pause = TimeSpan.Zero, Robots = false }, allowed ?? Loopback, null, resolve);

    private Task<FetchResult> Get(string path, PageFetcher? fetcher = null) => (fetcher ?? _fetcher).Fetch(new FetchRequest(_server.At(path)));

    private static byte[] Pack(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            _ => new GZipStream(packed, CompressionLevel.Fastest),
        })
            packer.Write(bytes);
        return packed.ToArray();
    }
}
