using System.Text;
using Hearsay.Intake;
using Hearsay.Intake.Feeds;

namespace Hearsay.Tests.Intake;

public class FeedTests
{
    internal const string Rss = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel><title>Tarn Herald</title><link>https://tarn.example/</link><atom:link href="https://tarn.example/feed" rel="self"/><language>en-gb</language>
        <item><title><![CDATA[Ferry &amp; tug collide]]></title><link>/news/1</link><guid isPermaLink="false">n1</guid><pubDate>Mon, 28 Apr 2025 10:00:00 +0300</pubDate>
        <dc:creator>By Ada Quill</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>A ferry and a tug collided, the coastguard said.</p><p>No one was hurt.</p>]]></content:encoded></item>
        <item><title>Tariffs rise: mills&#8217; owners protest</title><guid>https://tarn.example/news/2</guid><description>&lt;p&gt;Owners said that the rise was &amp;ldquo;too steep&amp;rdquo;.&lt;/p&gt;</description></item>
        </channel></rss>
        """;

    internal const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Tarn Herald</title><link href="https://tarn.example/"/>
        <entry><id>tag:1</id><title type="html">Ferry &amp;amp; tug collide</title><link rel="edit" href="https://tarn.example/edit"/><link href="news/1"/>
        <published>2025-04-28T10:00:00+03:00</published><updated>2025-04-28T12:00:00Z</updated><author><name>Ada Quill</name></author><author><name>Lee Orr</name></author>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A ferry and a tug <b>collided</b>, the coastguard said.</p></div></content></entry></feed>
        """;

    internal const string Json = """
        {"version":"https://jsonfeed.org/version/1.1","title":"Tarn Herald","home_page_url":"https://tarn.example/","language":"en","items":[
        {"id":1,"url":"https://tarn.example/news/1","title":"Ferry & tug collide","date_published":"2025-04-28T10:00:00+03:00","authors":[{"name":"Ada Quill"}],"content_text":"A ferry and a tug collided, the coastguard said.\nNo one was hurt."}]}
        """;

    [Fact]
    public void Each_kind_of_feed_gives_its_entries()
    {
        Assert.Equal("""
            Tarn Herald https://tarn.example/ en-gb
            n1 | Ferry & tug collide | https://tarn.example/news/1 | 2025-04-28T10:00:00+03:00 |  | Ada Quill | <p>A ferry and a tug collided, the coastguard said.</p><p>No one was hurt.</p>
            https://tarn.example/news/2 | Tariffs rise: mills’ owners protest | https://tarn.example/news/2 |  |  |  | <p>Owners said that the rise was &ldquo;too steep&rdquo;.</p>
            """.ReplaceLineEndings("\n"), Dump(Rss));
        Assert.Equal("""
            Tarn Herald https://tarn.example/ en
            tag:1 | Ferry & tug collide | https://tarn.example/news/1 | 2025-04-28T10:00:00+03:00 | 2025-04-28T12:00:00+00:00 | Ada Quill, Lee Orr | <div xmlns="http://www.w3.org/1999/xhtml"><p>A ferry and a tug <b>collided</b>, the coastguard said.</p></div>
            """.ReplaceLineEndings("\n"), Dump(Atom));
        Assert.Equal("""
            Tarn Herald https://tarn.example/ en
            1 | Ferry & tug collide | https://tarn.example/news/1 | 2025-04-28T10:00:00+03:00 |  | Ada Quill | <p>A ferry and a tug collided, the coastguard said.</p><p>No one was hurt.</p>
            """.ReplaceLineEndings("\n"), Dump(Json));
    }

    [Theory]
    [InlineData(Rss, "feed.xml")]
    [InlineData(Atom, "feed.atom")]
    [InlineData(Json, "feed.json")]
    public void A_saved_feed_gives_a_report_for_each_entry(string feed, string name)
    {
        var report = new ReportReader().Read(Encoding.UTF8.GetBytes(feed), name, TestContext.Current.CancellationToken).First().Report!;

        Assert.StartsWith("Ferry & tug collide\n\nA ferry and a tug collided, the coastguard said.", report.Text, StringComparison.Ordinal);
        Assert.Equal("Tarn Herald", report.Outlet);
        Assert.Equal("https://tarn.example/news/1", report.CanonicalUrl!.ToString());
        OffsetCheck.Verify(report, Encoding.UTF8);
    }

    [Fact]
    public void What_breaks_most_feeds_is_mended()
    {
        var feed = "<?xml version='1.0'?>\n<rss><channel><title>R&D caf\u00e9&eacute; & more\u0001</title><item><title>AT&T says&nbsp;no</title><description><![CDATA[a & b\u0002]]></description></item></channel></rss>";

        Assert.Equal("R&D caféé & more  \nAT&T says no | AT&T says no |  |  |  |  | a & b", Dump(feed));
    }

    [Theory]
    [InlineData("<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><title>x</title><item><title>&b;</title></item></channel></rss>")]
    [InlineData("<rss><channel><title>x</title>")]
    [InlineData("<opml><body/></opml>")]
    [InlineData("{\"items\":3}")]
    [InlineData("{\"items\":[")]
    public void A_hostile_or_broken_feed_is_rejected_or_harmless(string feed)
    {
        var result = FeedReader.Read(Encoding.UTF8.GetBytes(feed), "feed.xml");

        if (result.Feed is { } read) Assert.True(read.Items[0].Title!.Length < 20, read.Items[0].Title);
        else Assert.Equal("bad-feed", result.Rejection!.Code);
    }

    [Fact]
    public void A_feed_nested_too_deep_is_rejected() =>
        Assert.Equal("bad-feed", FeedReader.Read(Encoding.UTF8.GetBytes("<rss>" + string.Concat(Enumerable.Repeat("<a>", 50_000))), "f.xml").Rejection!.Code);

    private static string Dump(string feed)
    {
        var result = FeedReader.Read(Encoding.UTF8.GetBytes(feed), "feed.xml");
        Assert.True(result.Feed is not null, result.Rejection?.ToString());
        var items = result.Feed!.Items.Select(i => $"{i.Id} | {i.Title} | {i.Link} | {i.Published} | {i.Modified} | {i.Byline} | {i.Html}");
        return string.Join('\n', items.Prepend($"{result.Feed.Title} {result.Feed.Address} {result.Feed.Language}"));
    }
}
