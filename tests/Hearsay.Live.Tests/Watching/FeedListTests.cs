using Hearsay.Live.Watching;

namespace Hearsay.Live.Tests.Watching;

public class FeedListTests
{
    [Fact]
    public void Addresses_are_taken_from_OPML_however_deep_and_once()
    {
        const string Opml = """
            <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a "aaaa">]>
            <opml version="2.0"><body><outline text="Ports">
              <outline type="rss" xmlUrl="https://holm.example/rss" /><outline xmlUrl="https://holm.example/rss"/><outline xmlUrl="file:///etc/passwd"/>
              <outline text="empty"/></outline><outline xmlUrl="http://estmere.example/atom"/></body></opml>
            """;

        Assert.Equal(["https://holm.example/rss", "http://estmere.example/atom"], FeedList.Parse(Opml, "f").Select(f => f.AbsoluteUri).Distinct());
    }

    [Fact]
    public void A_list_may_be_one_address_a_line() =>
        Assert.Equal(2, FeedList.Parse("# ports\nhttps://a.example/1\n\nhttps://a.example/2\r\n", "f").Length);

    [Theory]
    [InlineData("<opml><body>")]
    [InlineData("no address")]
    public void A_broken_list_is_told(string text) => Assert.Throws<FormatException>(() => FeedList.Parse(text, "f"));

    [Fact]
    public void Pauses_grow_with_silence_and_shrink_with_news_within_bounds()
    {
        var settings = new WatchSettings { Shortest = TimeSpan.FromSeconds(10), Longest = TimeSpan.FromSeconds(100) };

        Assert.Equal(15, Schedule.Next(TimeSpan.FromSeconds(30), news: true, settings).TotalSeconds);
        Assert.Equal(45, Schedule.Next(TimeSpan.FromSeconds(30), news: false, settings).TotalSeconds);
        Assert.Equal(100, Schedule.Next(TimeSpan.FromSeconds(90), news: false, settings).TotalSeconds);
        Assert.Equal(10, Schedule.Next(TimeSpan.FromSeconds(11), news: true, settings).TotalSeconds);
        Assert.Equal(300, Schedule.AfterFailure(1, TimeSpan.FromSeconds(300), settings, new Random(1)).TotalSeconds);
        Assert.All(Enumerable.Range(1, 30), failures => Assert.InRange(Schedule.AfterFailure(failures, null, settings, new Random(failures)).TotalSeconds, 7.5, 125));
    }
}
