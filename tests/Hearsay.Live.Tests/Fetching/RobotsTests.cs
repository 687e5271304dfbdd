namespace Hearsay.Live.Tests.Fetching;

public class RobotsTests
{
    private const string File = """
        # two groups and one for all
        User-agent: other
        Disallow: /

        user-agent: Hearsay/2.0
        User-Agent: friend
        Disallow: /private
        Allow: /private/open
        Disallow: /*.pdf$
        Disallow: /caf%C3%A9
        Crawl-delay: 2.5

        User-agent: *
        Disallow: /
        """;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/private/x", false)]
    [InlineData("/private/open/x", true)]
    [InlineData("/a.pdf", false)]
    [InlineData("/a.pdf?x", true)]
    [InlineData("/café/menu", false)]
    public void The_group_of_this_program_decides_by_its_longest_rule(string path, bool allowed)
    {
        var robots = RobotsFile.Parse(File, "hearsay");

        Assert.Equal(allowed, robots.Allows(new Uri("http://example.org" + path)));
        Assert.Equal(TimeSpan.FromSeconds(2.5), robots.Delay);
    }

    [Fact]
    public void Without_a_group_of_its_own_the_one_for_everyone_holds() =>
        Assert.False(RobotsFile.Parse("User-agent: *\nDisallow: /a", "hearsay").Allows(new Uri("http://example.org/abc")));

    [Fact]
    public void An_empty_disallow_allows_all_in_spite_of_the_group_for_everyone() =>
        Assert.True(RobotsFile.Parse("User-agent: hearsay\nDisallow:\n\nUser-agent: *\nDisallow: /", "hearsay").Allows(new Uri("http://example.org/a")));

    [Fact]
    public void Many_stars_cost_no_more_than_one() =>
        Assert.True(RobotsFile.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 2000)) + "b", "hearsay")
            .Allows(new Uri("http://example.org/" + new string('a', 4000))));
}
