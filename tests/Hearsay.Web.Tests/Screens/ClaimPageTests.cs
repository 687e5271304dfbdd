using System.Net;
using System.Text.RegularExpressions;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;

namespace Hearsay.Web.Tests.Screens;

/// <summary>A statement of which many speak is shown in pages, and all that was said is there.</summary>
public sealed partial class ClaimPageTests
{
    [Fact]
    public async Task What_was_said_comes_a_hundred_at_a_time_and_all_of_it()
    {
        const int Boards = 130;
        var reports = Enumerable.Range(0, Boards).Select(i =>
            Written.Report($"The harbour closed the pier, Board {Name(i)} said.", $"board-{i}").Claim("The harbour closed the pier", "closed", root: $"Board {Name(i)}"));
        await using var served = await Served.Start(new Shelf([.. reports]));
        var slot = served.Ledger.Stories.SlotsOf(served.Ledger.Stories.Story("board-0")!.Story.Id, new Hearsay.Ledger.Asking.PageRequest(10)).Page.Lines.Single().Slot;

        var pages = await Task.WhenAll(new[] { "", "?page=2", "?page=3" }.Select(page => served.Client.GetStringAsync($"/claims/{slot}{page}")));

        Assert.Equal([100, 30, 30], pages.Select(page => Tree().Match(page).Value.Split("class=\"w\"").Length - 1)); // a page beyond the last is the last
        Assert.All(pages, page => Assert.Contains("130 reports, ", page));
        Assert.Equal(Boards, pages.SelectMany(page => Board().Matches(Tree().Match(page).Value).Select(match => match.Value)).Distinct().Count());
        Assert.Contains($"href=\"/claims/{slot}?page=2#chain\"", pages[0]);

        static string Name(int number) => $"{(char)('A' + (number % 23))}{(char)('a' + (number / 23))}{(char)('z' - (number % 23))}";
    }

    [Fact]
    public async Task A_claim_that_was_corrected_a_moment_ago_is_said_to_be_graded_soon()
    {
        await using var served = await Served.Start();
        var claim = served.Ledger.Search(new SearchRequest { Stance = Position.Deny }).Lines.Single().Claim.Value;

        served.Ledger.Correct(new CorrectionRequest { Kind = CorrectionKind.Claim, Action = CorrectionAction.Accept, Object = claim, Actor = "Ada", Reason = "heard it" });

        var answer = await served.Client.GetAsync($"/claims/{claim}");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("<h1>Being graded</h1>", await answer.Content.ReadAsStringAsync());
        Assert.Equal((404, "not-found"), await served.Problem($"/api/v1/slots/{claim}"));
        Assert.Equal(HttpStatusCode.NotFound, (await served.Client.GetAsync("/claims/nothing-of-the-kind")).StatusCode);
        served.Ledger.Link();
        Assert.Equal(HttpStatusCode.OK, (await served.Client.GetAsync($"/claims/{claim}")).StatusCode);
    }

    [GeneratedRegex("<ul class=\"tree\">.*?</details>", RegexOptions.Singleline)]
    private static partial Regex Tree();

    [GeneratedRegex("Board [A-Z][a-z]{2}")]
    private static partial Regex Board();
}
