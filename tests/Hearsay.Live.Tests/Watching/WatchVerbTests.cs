using System.Diagnostics;
using Hearsay.Ledger;
using Hearsay.Live.Tests.Support;
using Hearsay.Tests.Support;

namespace Hearsay.Live.Tests.Watching;

/// <summary>The tool following feeds of a server that misbehaves.</summary>
public sealed class WatchVerbTests : IDisposable
{
    private readonly TestTerminal _terminal = new();
    private readonly RudeServer _server = new();

    [Fact]
    public async Task Each_article_is_read_once_and_an_edit_is_a_new_version()
    {
        Feed("/rss", ("/1", "Pier closed", "a"), ("/2", "Ferry late", "a"));
        Article("/1", "The pier at Holm collapsed, the Ferry Board said on Monday.");
        Article("/2", "The ferry from Estmere is two hours late, its captain said.");

        Assert.Equal(0, await Watch("/rss"));
        Assert.Equal(0, await Watch("/rss"));
        Assert.Equal((2, 1), (Count(), _server.Asked("/1")));

        Feed("/rss", ("/1", "Pier closed", "b"), ("/2", "Ferry late", "a"));
        Article("/1", "The pier at Holm collapsed and two men died, the Ferry Board said on Monday.");
        Assert.Equal(0, await Watch("/rss"));

        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));
        Assert.Equal(2, ledger.Versions(_server.At("/1")).Length);
        Assert.Single(ledger.Versions(_server.At("/2")));
        Assert.Contains("1 new versions.", _terminal.Error);
        Assert.Equal("Harbour Post", ledger.Reading(ledger.Versions(_server.At("/2"))[0].Report)!.Report.Outlet);
    }

    [Fact]
    public async Task Text_that_stays_the_same_under_changing_markup_is_not_filed_again()
    {
        Feed("/rss", ("/1", "Pier closed", "a"));
        Article("/1", "The pier at Holm collapsed, the Ferry Board said.", "<!-- 1 -->");
        await Watch("/rss");
        Feed("/rss", ("/1", "Pier closed", "b"));
        Article("/1", "The pier at Holm collapsed, the Ferry Board said.", "<!-- 2 -->");
        await Watch("/rss");

        Assert.Equal((1, 2), (Count(), _server.Asked("/1")));
    }

    [Fact]
    public async Task Feeds_that_fail_hold_up_no_other()
    {
        Feed("/good", ("/1", "Pier closed", "a"));
        Article("/1", "The pier at Holm collapsed, the Ferry Board said.");
        _server.Page("/broken", "<rss><channel><item>").Page("/busy", "", "Retry-After: 60", 429).Page("/loop", "", "Location: /loop", 302)
            .Page("/inside", "", "Location: http://10.0.0.1/", 302).Page("/html", "<html><body>No feed</body></html>");

        Assert.Equal(0, await Watch("/broken", "/busy", "/loop", "/inside", "/html", "/gone", "/good"));

        Assert.Equal(1, Count());
        foreach (var line in (string[])["/broken: The feed is broken", "429", "redirects more than", "no public host", "neither RSS", "404"]) Assert.Contains(line, _terminal.Error);

        await Watch("/busy");
        Assert.Equal(1, _server.Asked("/busy")); // it asked for a minute
    }

    [Fact]
    public async Task Sitemaps_and_entries_without_an_article_are_read_too()
    {
        _server.Page("/index.xml", $"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{_server.At("/news.xml")}</loc></sitemap></sitemapindex>")
            .Page("/news.xml", $"""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>{_server.At("/1")}</loc>
                <news:news><news:publication><news:name>Harbour Post</news:name><news:language>en</news:language></news:publication>
                <news:publication_date>2026-03-24</news:publication_date><news:title>Pier closed</news:title></news:news></url></urlset>
                """)
            .Page("/feed.json", """{"version":"https://jsonfeed.org/version/1.1","title":"Notices","items":[{"id":"n1","content_text":"The quay at Holm is shut, the harbour master said on Monday."}]}""");
        Article("/1", "The pier at Holm collapsed, the Ferry Board said.");

        await Watch("/index.xml", "/feed.json");
        await Watch("/index.xml", "/feed.json");

        Assert.Equal(2, Count());
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));
        var report = ledger.Reading(ledger.Versions(_server.At("/1"))[0].Report)!.Report;
        Assert.Equal(("Harbour Post", new DateOnly(2026, 3, 24)), (report.Outlet, report.Published!.Value.Date));
    }

    [Fact]
    public async Task A_watch_that_is_killed_again_and_again_loses_nothing_and_doubles_nothing()
    {
        const int Articles = 30;
        Feed("/rss", [.. Enumerable.Range(0, Articles).Select(i => ($"/{i}", $"Pier {i}", "a"))]);
        for (var i = 0; i < Articles; i++) Article($"/{i}", $"The pier at Holm {i} collapsed, the Ferry Board said on Monday. It was the {i}th.");

        var kills = 0;
        for (var wait = 1500; ; wait += 300)
        {
            using var tool = Process.Start(new ProcessStartInfo("dotnet",
                [Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll"), "watch", _server.At("/rss").AbsoluteUri, "--once", "--pause", "0.05", "--allow-host", "127.0.0.1", "--ledger", _terminal.Path("hearsay.db"), "--quiet"])
            { UseShellExecute = false })!;
            if (tool.WaitForExit(wait)) break;
            tool.Kill();
            await tool.WaitForExitAsync();
            kills++;
        }

        Assert.True(kills > 0);
        Assert.Equal(Articles, Count());
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));
        Assert.All(Enumerable.Range(0, Articles), i => Assert.Single(ledger.Versions(_server.At($"/{i}"))));
        Assert.Empty(ledger.Verify().Faults);
    }

    [Fact]
    public async Task One_page_is_fetched_where_the_user_names_it()
    {
        Article("/1", "The pier at Holm collapsed, the Ferry Board said on Monday.");

        Assert.Equal(1, await _terminal.Run("read", _server.At("/1").AbsoluteUri));
        Assert.Contains("[not-fetched]", _terminal.Error);
        Assert.Empty(_server.Requests);
        Assert.Equal(0, await _terminal.Run("read", _server.At("/1").AbsoluteUri, "--allow-host", "127.0.0.1"));
        Assert.Contains("The Ferry Board".ToLowerInvariant(), _terminal.Output.ToLowerInvariant());
    }

    [Theory]
    [InlineData("nowhere.opml")]
    [InlineData("ftp://example.org/rss")]
    public async Task A_name_that_is_no_feed_ends_with_2(string name)
    {
        Assert.Equal(2, await _terminal.Run("watch", name, "--once"));
        Assert.Contains("neither a web address nor a file", _terminal.Error);
    }

    public void Dispose()
    {
        _server.Dispose();
        _terminal.Dispose();
    }

    private Task<int> Watch(params string[] feeds) => _terminal.Run(
        ["watch", .. feeds.Select(feed => _server.At(feed).AbsoluteUri), "--once", "--pause", "0", "--allow-host", "127.0.0.1"]);

    private long Count()
    {
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));
        return ledger.Counts().Reports;
    }

    private void Feed(string path, params (string Page, string Title, string Summary)[] items) => _server.Page(path,
        "<rss version='2.0'><channel><title>Harbour Post</title>" + string.Concat(items.Select(item =>
            $"<item><title>{item.Title}</title><link>{_server.At(item.Page)}</link><description>{item.Summary}</description></item>")) + "</channel></rss>");

    private void Article(string path, string text, string markup = "") => _server.Page(path,
        $"<html><head><title>Pier news</title>{markup}</head><body><article><h1>Pier news</h1><p>{text}</p><p>More will be known on Tuesday, when the board meets in the town hall.</p></article></body></html>",
        "Content-Type: text/html; charset=utf-8");
}
