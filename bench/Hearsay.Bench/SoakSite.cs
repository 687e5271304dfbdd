using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;

namespace Hearsay.Bench;

/// <summary>
/// Sites on loopback whose feeds gain an article every few minutes and change every fourth of them later. What they
/// show depends on the time since they began alone. Some requests fail: 503 with Retry-After, or a body that breaks off.
/// </summary>
internal sealed class SoakSite : IDisposable
{
    private const int Sites = 20, Shown = 20, EditEvery = 4;

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(3), EditAfter = TimeSpan.FromSeconds(90);

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<(int Feed, int Article, int Version), int> _served = new();
    private readonly Random _chance = new(7);
    private readonly int _feeds, _port;
    private readonly TimeSpan _end;
    private readonly long _begun = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset _start = DateTimeOffset.UtcNow;
    private int _requests, _failures;

    /// <param name="feeds">Feeds, spread over the sites.</param>
    /// <param name="end">After so long nothing changes any more.</param>
    public SoakSite(int feeds, TimeSpan end)
    {
        (_feeds, _end) = (feeds, end);
        _port = 20_000 + (Environment.ProcessId % 20_000);
        for (var site = 0; site < Sites; site++) _listener.Prefixes.Add($"http://127.0.0.1:{_port + site}/");
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public IEnumerable<string> Feeds => Enumerable.Range(0, _feeds).Select(feed => $"{Site(feed)}feed/{feed}");

    public (int Requests, int Failures) Counts => (_requests, _failures);

    /// <summary>Articles that have appeared, each with the texts that it has had so far.</summary>
    public IEnumerable<(int Feed, int Article, int Versions)> Due() =>
        Enumerable.Range(0, _feeds).SelectMany(feed => Enumerable.Range(0, Articles(feed)).Select(article => (feed, article, Version(feed, article))));

    /// <summary>Texts of an article that were sent in full.</summary>
    public int Served(int feed, int article) => Enumerable.Range(1, 2).Count(version => _served.ContainsKey((feed, article, version)));

    public bool IsServed(int feed, int article, int version) => _served.ContainsKey((feed, article, version));

    public Uri Address(int feed, int article) => new($"{Site(feed)}a/{feed}/{article}");

    public void Dispose() => _listener.Close();

    private static string Town(int feed) => $"{(char)('A' + (feed % 26))}{"aeiou"[feed / 26 % 5]}r{"stlm"[feed / 130 % 4]}ness";

    private string Site(int feed) => $"http://127.0.0.1:{_port + (feed % Sites)}/";

    private TimeSpan Now => Stopwatch.GetElapsedTime(_begun) is var now && now < _end ? now : _end;

    private TimeSpan Appears(int feed, int article) => (Period * (feed / (double)_feeds)) + (Period * article);

    private DateTimeOffset Published(int feed, int article) => _start + Appears(feed, article);

    private int Articles(int feed) => Now < Appears(feed, 0) ? 0 : 1 + (int)((Now - Appears(feed, 0)) / Period);

    private int Version(int feed, int article) => article % EditEvery == 0 && Now >= Appears(feed, article) + EditAfter ? 2 : 1;

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        Interlocked.Increment(ref _requests);
        try
        {
            var parts = context.Request.Url!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
            switch (parts)
            {
                case ["feed", var feed]: Feed(context, int.Parse(feed, CultureInfo.InvariantCulture)); break;
                case ["a", var feed, var article]: Article(context, int.Parse(feed, CultureInfo.InvariantCulture), int.Parse(article, CultureInfo.InvariantCulture)); break;
                default: Say(context, 404, "text/plain", []); break;
            }
        }
        catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side went away.
        }
    }

    private void Feed(HttpListenerContext context, int feed)
    {
        var articles = Articles(feed);
        var shown = Enumerable.Range(Math.Max(0, articles - Shown), Math.Min(Shown, articles)).Select(article => (Article: article, Version: Version(feed, article))).ToList();
        var tag = $"\"{articles}-{shown.Sum(item => item.Version)}\"";
        context.Response.Headers["ETag"] = tag;
        if (context.Request.Headers["If-None-Match"] == tag) { Say(context, 304, "application/rss+xml", []); return; }
        var items = string.Concat(shown.Select(item =>
            $"<item><title>Notes of {Town(feed)}, {item.Article}</title><link>{Address(feed, item.Article)}</link><pubDate>{Published(feed, item.Article):r}</pubDate><description>Text {item.Version}</description></item>"));
        Say(context, 200, "application/rss+xml", Encoding.UTF8.GetBytes($"<rss version='2.0'><channel><title>{Town(feed)} Post</title>{items}</channel></rss>"));
    }

    private void Article(HttpListenerContext context, int feed, int article)
    {
        double luck;
        lock (_chance) luck = _chance.NextDouble();
        if (luck < 0.03) Interlocked.Increment(ref _failures);
        if (luck < 0.02)
        {
            context.Response.Headers["Retry-After"] = "3";
            Say(context, 503, "text/plain", []);
            return;
        }
        var version = Version(feed, article);
        var page = Encoding.UTF8.GetBytes(Page(feed, article, version));
        if (luck < 0.03)
        {
            context.Response.ContentLength64 = page.Length;
            context.Response.OutputStream.Write(page.AsSpan(0, page.Length / 2));
            context.Response.Abort();
            return;
        }
        Say(context, 200, "text/html; charset=utf-8", page);
        _served.TryAdd((feed, article, version), 0);
    }

    private string Page(int feed, int article, int version) => string.Create(CultureInfo.InvariantCulture, $"""
        <html><head><title>Notes of {Town(feed)}, {article}</title><meta property="article:published_time" content="{Published(feed, article):O}"></head><body><nav><a href="/">Front page</a></nav><article><h1>Notes of {Town(feed)}, {article}</h1>
        {string.Concat(DrawnArticle.Sentences(feed, article, version).Chunk(2).Select(pair => $"<p>{WebUtility.HtmlEncode(string.Join(' ', pair))}</p>"))}</article>
        <!-- {Guid.NewGuid()} --></body></html>
        """);

    private static void Say(HttpListenerContext context, int status, string type, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength64 = body.Length;
        context.Response.OutputStream.Write(body);
        context.Response.Close();
    }
}
