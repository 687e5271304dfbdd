using System.Text.RegularExpressions;
using Hearsay.Web.Stories;

namespace Hearsay.Web.Tests.Screens;

/// <summary>A large story is shown in pages, and all of it is there.</summary>
public sealed partial class StoryPageTests
{
    [Fact]
    public async Task Statements_come_a_hundred_at_a_time_and_all_of_them()
    {
        const int Claims = 230;
        var report = Written.Report(string.Join('\n', Enumerable.Range(0, Claims).Select(i => $"Board {Name(i)} {Name(i)}ed.")), "piers");
        foreach (var i in Enumerable.Range(0, Claims)) report.Claim($"Board {Name(i)} {Name(i)}ed", $"{Name(i)}ed", root: $"Board {Name(i)}");
        await using var served = await Served.Start(new Shelf(report));
        var story = served.Ledger.Stories.Story("piers")!.Story.Id;

        List<string> shown = [];
        List<int> pages = [];
        for (var address = $"/stories/{story}"; address.Length > 0;)
        {
            var page = await served.Client.GetStringAsync(address);
            Assert.Contains($"{Claims} statements.", page);
            var links = Statement().Matches(page).Select(match => match.Value).ToArray();
            pages.Add(links.Length);
            shown.AddRange(links);
            address = System.Net.WebUtility.HtmlDecode(Next().Match(page).Groups[1].Value);
        }

        Assert.Equal([100, 100, 30], pages);
        Assert.Equal(Claims, shown.Distinct().Count());

        static string Name(int number) => $"{(char)('a' + (number % 23))}{(char)('a' + (number / 23))}{(char)('z' - (number % 23))}";
    }

    [Fact]
    public void Reports_come_a_hundred_at_a_time_and_a_lineage_goes_on_over_the_page()
    {
        ImmutableArray<ReportRank> reports = [.. Enumerable.Range(0, 250).Select(i => new ReportRank(i, new ReportId($"r{i}")))];
        var story = new Story(new StoryId("s"), "Pier", reports, [new(reports[0], reports[..120], null), new(reports[120], reports[120..], "North Wire")], null, null);

        var pages = Enumerable.Range(1, LineagePage.Count(story)).Select(page => LineagePage.Of(story, page)).ToArray();

        Assert.Equal(["1: 100", "1: 20 continued, 2: 80", "2: 50 continued"], pages.Select(page => string.Join(", ", page.Select(part => $"{part.Number}: {part.Reports.Length}{(part.IsFirst ? "" : " continued")}"))));
        Assert.Equal(reports, pages.SelectMany(page => page).SelectMany(part => part.Reports));
    }

    [Theory]
    [InlineData("Six towns have affirmed it", 40, "Six towns have affirmed it")]
    [InlineData("Six towns have affirmed it", 13, "Six towns …")]
    public void A_grade_that_dozens_of_parties_explain_is_cut_after_a_whole_word(string sentence, int most, string shown) =>
        Assert.Equal(shown, Hearsay.Web.Parts.ClaimTexts.Cut(sentence, most));

    [GeneratedRegex("/claims/[0-9a-f]+")]
    private static partial Regex Statement();

    [GeneratedRegex("href=\"(/stories/[^\"?]+\\?statements=[^\"]+)\"")]
    private static partial Regex Next();
}
