namespace Hearsay.Web.Tests.Screens;

/// <summary>A search without a result says what to try.</summary>
public sealed class NothingFoundTests
{
    [Theory]
    [InlineData("/search?q=xyzzy", "No statement holds all of these words.")]
    [InlineData("/search?q=pier&outlet=Nowhere%20Post", "<a href=\"/search?q=pier\">Look without them</a>")]
    [InlineData("/search?outlet=Nowhere%20Post", "<a href=\"/search\">Look without them</a>")]
    public async Task It_names_the_way_on(string address, string way)
    {
        await using var served = await Served.Start();

        var page = await served.Client.GetStringAsync(address);

        Assert.Contains("Nothing found", page);
        Assert.Contains(way, page);
        Assert.DoesNotContain("<legend>Grade</legend>", page); // a list without a choice is not shown
    }

    [Fact]
    public async Task A_name_that_no_statement_holds_leads_to_those_near_it()
    {
        await using var served = await Served.Start(new Shelf(Written.Report("The pier\n\nHanne Oosterveld opened the pier.", "pier").Naming("Hanne Oosterveld")));

        Assert.Contains("<a href=\"/people/Hanne%20Oosterveld\">Hanne Oosterveld</a>", await served.Client.GetStringAsync("/search?q=Osterveld"));
        Assert.DoesNotContain("Named in reports", await served.Client.GetStringAsync("/search?q=xyzzy"));
    }

    [Fact]
    public async Task An_empty_ledger_asks_for_a_report()
    {
        await using var served = await Served.Start(new Shelf());

        Assert.Contains("Nothing is filed yet. <a href=\"/\">Give the desk a report</a>.", await served.Client.GetStringAsync("/search"));
    }
}
