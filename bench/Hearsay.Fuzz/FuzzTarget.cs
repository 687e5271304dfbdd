using System.IO.Compression;
using System.Text;
using Hearsay.Intake;
using Hearsay.Intake.Feeds;
using Hearsay.Live.Watching;
using Hearsay.Live.Working;

namespace Hearsay.Fuzz;

/// <summary>A reader, and sound inputs to begin from.</summary>
/// <param name="Name">The beginning of the names of bad cases.</param>
/// <param name="Seeds">Sound inputs.</param>
/// <param name="Read">Reads; throws or answers why the case is bad; null where all is well.</param>
internal sealed record FuzzTarget(string Name, byte[][] Seeds, Func<byte[], string?> Read)
{
    private static readonly ReportReader Reader = new();

    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Pier closed | Harbour Post</title>
        <meta property="og:title" content="Pier closed"><meta property="article:published_time" content="2026-03-24T10:00:00+01:00">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Pier closed","datePublished":"2026-03-24","author":[{"name":"Ada Quist"}]}</script>
        <link rel="canonical" href="https://post.example/pier"></head><body><nav><a href="/">Home</a></nav><article><h1>Pier closed</h1>
        <p>The pier at Holm &ldquo;collapsed&rdquo;, the Ferry Board said on Monday.</p><blockquote>Nobody was on it.</blockquote><ul><li>One</li><li>Two</li></ul>
        <p>Divers searched the water for six hours before the tide turned against them, a clerk added.</p><table><tr><td>1</td></tr></table></article><footer>All rights</footer></body></html>
        """;

    private const string Rss = """
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title><link>https://post.example/</link>
        <item><title>Pier &amp; quay</title><link>https://post.example/1</link><guid>1</guid><pubDate>Tue, 24 Mar 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>The pier fell, a clerk said.</p>]]></content:encoded></item></channel></rss>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><id>a</id><title type="html">Pier</title><link href="/1"/><updated>2026-03-24T10:00:00Z</updated><content type="xhtml"><div>The pier fell.</div></content></entry></feed>
        """;

    private const string JsonFeed = """{"version":"https://jsonfeed.org/version/1.1","title":"Post","items":[{"id":"1","url":"https://post.example/1","content_html":"<p>The pier fell.</p>","date_published":"2026-03-24"}]}""";

    private const string Sitemap = """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://post.example/1</loc><news:news><news:publication><news:name>Post</news:name></news:publication><news:publication_date>2026-03-24</news:publication_date></news:news></url></urlset>
        """;

    private const string Opml = """<opml version="2.0"><body><outline text="a"><outline type="rss" xmlUrl="https://post.example/rss"/></outline></body></opml>""";

    private const string Lines = "{\"id\":\"a\",\"title\":\"Caf\\u00e9 shuts\",\"html\":\"<p>He said &ldquo;no&rdquo;.<\\/p>\"}\n{\"text\":\"\\ud83d\\ude00 so it is\",\"published\":\"2026-03-24\",\"url\":\"https://post.example/1\"}\n";

    private static readonly byte[] Warc = Encoding.UTF8.GetBytes(string.Concat(new[] { Page, "<p>Short one.</p>" }.Select((page, i) =>
    {
        var http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}";
        return $"WARC/1.{i}\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{i}>\r\nWARC-Target-URI: https://post.example/{i}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {Encoding.UTF8.GetByteCount(http)}\r\n\r\n{http}\r\n\r\n";
    })));

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("html", [Utf8(Page), Encoding.Unicode.GetBytes("\uFEFF" + Page)], bytes => Intake(bytes, "f.html")),
        new("text", [Utf8("Pier closed\n\nThe pier fell, a clerk said.\n"), Encoding.Unicode.GetBytes("\uFEFFPier\n\nHe said so.")], bytes => Intake(bytes, "f.txt")),
        new("jsonl", [Utf8(Lines)], bytes => Intake(bytes, "f.jsonl")),
        new("warc", [Warc], bytes => Intake(bytes, "f.warc")),
        new("warcgz", [Gzip(Warc), [.. Gzip(Warc), .. Gzip(Warc)]], bytes => Intake(bytes, "f.warc.gz")),
        new("zip", [Zip(("a.html", Utf8(Page)), ("b.jsonl", Utf8(Lines)))], bytes => Intake(bytes, "f.zip")),
        new("feed", [Utf8(Rss), Utf8(Atom), Utf8(JsonFeed)], Feed),
        new("sitemap", [Utf8(Sitemap)], Feed),
        new("opml", [Utf8(Opml), Utf8("# feeds\nhttps://post.example/rss\n")], OpmlList),
        new("robots", [Utf8("User-agent: *\nDisallow: /a*b$\nAllow: /a\nCrawl-delay: 2\n")], Robots),
        new("work", [WorkCodec.Encode(new WorkItem(Reader.Read(Utf8(Page), "f.html").Single().Report, null))], Work),
    ];

    private static string? Intake(byte[] bytes, string name)
    {
        foreach (var result in Reader.Read(bytes, name))
        {
            if (result.Rejection?.Code == RejectionCodes.PageFailed) return result.Rejection.Message;
            if (result.Report is { } report && Unsound(report) is { } why) return why;
        }
        return null;
    }

    private static string? Unsound(Report report)
    {
        if (report.Title is { } title && title.End > report.Text.Length) return "The title lies outside the text.";
        var end = 0;
        foreach (var run in report.Offsets.Runs)
        {
            if (run.TextStart < end || run.TextStart + run.TextLength > report.Text.Length || run.ByteStart < 0 || run.ByteStart + run.ByteLength > report.Archived.Length) return "An offset lies outside.";
            end = run.TextStart + run.TextLength;
        }
        return null;
    }

    private static string? Feed(byte[] bytes)
    {
        var result = FeedReader.Read(bytes, "f.xml", new IntakeOptions { Address = new Uri("https://post.example/") });
        if (result.Feed is not { } feed) return result.Rejection is null ? "Neither a feed nor a rejection." : null;
        foreach (var item in feed.Items.Where(item => item.Html is not null))
        {
            if (FeedReader.ReadEntry(feed, item, "f.xml").Rejection?.Code == RejectionCodes.PageFailed) return "An entry made its reader fail.";
        }
        return feed.Items.Any(item => item.Link is { Scheme: not ("http" or "https") }) ? "A link is no web address." : null;
    }

    private static string? OpmlList(byte[] bytes)
    {
        try
        {
            return FeedList.Parse(Encoding.UTF8.GetString(bytes), "f").All(address => address.Scheme is "http" or "https") ? null : "A feed is no web address.";
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Robots(byte[] bytes)
    {
        Hearsay.Live.Fetching.RobotsFile.Parse(Encoding.UTF8.GetString(bytes), "hearsay").Allows(new Uri("https://post.example/a/bb?c=%C3%A9"));
        return null;
    }

    private static string? Work(byte[] bytes)
    {
        try
        {
            WorkCodec.Decode(bytes);
            return null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packer = new GZipStream(packed, CompressionLevel.Fastest)) packer.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }
        return packed.ToArray();
    }
}
