using Deque.AxeCore.Playwright;
using Hearsay.Screens.Tests.Support;

namespace Hearsay.Screens.Tests;

/// <summary>What holds for every screen.</summary>
[Collection(DeskCollection.Name)]
public sealed class PageTests(Desk desk)
{
    [Theory]
    [MemberData(nameof(ScreenList.Names), MemberType = typeof(ScreenList))]
    public async Task A_screen_opens_without_a_fault_and_stays_inside_the_window_in_every_view(string screen)
    {
        foreach (var view in View.All)
        {
            await using var visit = await desk.Open(view);
            var status = await visit.Go(ScreenList.Of(screen, desk));
            await visit.Picture($"{screen}-{view.Name}");

            Assert.Equal(screen == "not-found" ? 404 : 200, status);
            Assert.DoesNotContain(visit.Faults, fault => screen != "not-found" || !fault.Contains("404", StringComparison.Ordinal));
            Assert.Empty(await visit.Overflow());
            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        }
    }

    [Theory]
    [MemberData(nameof(ScreenList.Names), MemberType = typeof(ScreenList))]
    public async Task A_screen_can_be_used_by_everyone(string screen)
    {
        foreach (var view in new[] { View.Desktop, View.PhoneDark })
        {
            await using var visit = await desk.Open(view);
            await visit.Go(ScreenList.Of(screen, desk));

            var found = await visit.Page.RunAxe();

            Assert.Empty(found.Violations.Select(fault => $"{view.Name} {fault.Id}: {fault.Help} {string.Join(" | ", fault.Nodes.Take(3).Select(node => node.Html[..Math.Min(160, node.Html.Length)]))}"));
        }
    }

    [Theory]
    [MemberData(nameof(ScreenList.Names), MemberType = typeof(ScreenList))]
    public async Task No_link_of_a_screen_leads_nowhere(string screen)
    {
        await using var visit = await desk.Open(scripts: false);
        await visit.Go(ScreenList.Of(screen, desk));
        var links = await visit.Page.Locator("a[href^='/'], a[href^='?']").EvaluateAllAsync<string[]>("links => [...new Set(links.map(link => link.href.split('#')[0]))]");
        Assert.NotEmpty(links);

        // One of each kind is enough: a page lists many of its like.
        foreach (var link in links.GroupBy(Kind).Select(group => group.First()))
        {
            var answer = await visit.Page.APIRequest.GetAsync(link);
            Assert.True(answer.Ok, $"{link} answers {answer.Status}");
        }
    }

    /// <summary>An address without what names one thing: /reports/*/v/latest.</summary>
    private static string Kind(string link) => string.Join('/', new Uri(link).AbsolutePath.Split('/').Select(part => part.Length > 12 || part.Any(char.IsDigit) ? "*" : part));
}
