using Hearsay.Screens.Tests.Support;
using Microsoft.Playwright;

namespace Hearsay.Screens.Tests;

/// <summary>The review by keyboard, from the first item to the last.</summary>
[Collection(DeskCollection.Name)]
public sealed class ReviewJourneyTests(Desk desk)
{
    [Fact]
    public async Task Two_statements_are_kept_apart_by_the_keyboard_and_the_decision_is_taken_back()
    {
        await using var visit = await desk.Open();
        var page = visit.Page;
        await visit.Go("review");
        var second = page.Locator(".queue a", new() { HasText = "Same statement?" }).Nth(1);
        var href = await second.GetAttributeAsync("href") ?? throw new InvalidOperationException("The second case has no address.");
        var item = href[href.IndexOf('?')..];
        await second.ClickAsync();
        await page.WaitForURLAsync(address => new Uri(address).Query == item);
        await Leads(page, () => page.Keyboard.PressAsync("k"), address => new Uri(address).Query != item);
        await Leads(page, () => page.Keyboard.PressAsync("j"), address => new Uri(address).Query == item);

        await page.GetByLabel("Your name").First.FillAsync("Editor Iva");
        await page.GetByLabel("Reason, kept in the history").FillAsync("Another boat");
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("r");

        var decided = page.Locator("li").Filter(new() { HasText = "“Another boat”" });
        await decided.WaitForAsync();
        Assert.Contains("DIFFERENT", await decided.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator($".queue a[href$='{item}']").CountAsync());
        Assert.Equal("Editor Iva", await page.GetByLabel("Your name").First.InputValueAsync());

        await decided.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.WaitForURLAsync("**/review");
        Assert.Equal(0, await page.GetByText("“Another boat”").CountAsync());
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Every_key_of_the_review_does_what_the_list_of_keys_says()
    {
        await using var visit = await desk.Open();
        var (page, keys) = (visit.Page, visit.Page.Keyboard);
        Task<string?> Current() => page.Locator(".queue [aria-current]").GetAttributeAsync("href");
        Task Moves(string key, string end) => Leads(page, () => keys.PressAsync(key), address => address.EndsWith(end, StringComparison.Ordinal));
        Task<string> Focused() => page.EvaluateAsync<string>("() => document.activeElement.dataset.key ?? document.activeElement.id");
        await visit.Go("review");
        var items = await page.Locator(".queue a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.True(items.Length > 2, "The samples leave too little to review.");

        // ? shows the keys and hides them; / goes to the search, Escape leaves it.
        await keys.PressAsync("?");
        Assert.True(await page.Locator(".keys dl").IsVisibleAsync());
        await keys.PressAsync("?");
        Assert.False(await page.Locator(".keys dl").IsVisibleAsync());
        await keys.PressAsync("/");
        Assert.Equal("top-q", await Focused());
        await keys.TypeAsync("j/?");
        Assert.Equal("j/?", await page.InputValueAsync("#top-q"));
        await keys.PressAsync("Escape");
        Assert.Equal("", await Focused());

        // j and k go through the queue and stop at its ends.
        await keys.PressAsync("k");
        Assert.Equal(items[0], await Current());
        foreach (var next in items[1..])
        {
            await Moves("j", next);
            Assert.Equal(next, await Current());
            Assert.True(await page.EvaluateAsync<bool>("() => { const at = document.querySelector('.queue [aria-current]').getBoundingClientRect(), box = document.querySelector('.queue ol').getBoundingClientRect(); return scrollY === 0 && at.top >= box.top - 1 && at.bottom <= box.bottom + 1; }"));
            await OpensAndEdits();
        }
        await keys.PressAsync("j");
        Assert.Equal(items[^1], await Current());
        await Moves("K", items[^2]);

        // r asks for what is missing and keeps nothing; a needs a name alone.
        await keys.PressAsync("r");
        Assert.Equal("who", await Focused());
        await page.FillAsync("#who", "Editor Iva");
        await keys.PressAsync("Escape");
        await keys.PressAsync("r");
        Assert.Equal("why", await Focused());
        await keys.PressAsync("Escape");
        await keys.PressAsync("a");
        await page.WaitForURLAsync("**/review");
        var decided = page.Locator("li").Filter(new() { HasText = "“looked at and found right”" }).First;
        Assert.Equal(0, await page.Locator($".queue a[href='{items[^2]}']").CountAsync());
        await decided.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.WaitForURLAsync("**/review");

        // Who dictates to the machine switches the keys off.
        await keys.PressAsync("?");
        await page.GetByLabel("use these keys").UncheckAsync();
        await page.Locator("h1").ClickAsync();
        await keys.PressAsync("/");
        Assert.NotEqual("top-q", await Focused());
        await visit.Go("search");
        await keys.PressAsync("/");
        Assert.NotEqual("top-q", await Focused());
        Assert.Empty(visit.Faults);

        async Task OpensAndEdits()
        {
            if (await page.Locator("[data-key=e]").CountAsync() > 0)
            {
                await keys.PressAsync("e");
                Assert.Equal("e", await Focused());
                await keys.PressAsync("Escape");
            }
            var here = page.Url;
            await Leads(page, () => keys.PressAsync("o"), address => address != here, WaitUntilState.Commit);
            Assert.Contains(new Uri(page.Url).AbsolutePath.Split('/')[1], new[] { "reports", "people" });
            await Leads(page, () => page.GoBackAsync(), address => address == here, WaitUntilState.Commit); // a page that was kept is not loaded again
        }
    }

    /// <summary>Waits from before the act: an arrival between acting and waiting would not be seen.</summary>
    private static async Task Leads(IPage page, Func<Task> act, Func<string, bool> address, WaitUntilState until = WaitUntilState.Load)
    {
        var arrival = page.WaitForURLAsync(address, new() { WaitUntil = until });
        await act();
        await arrival;
        await page.WaitForFunctionAsync("() => document.readyState !== 'loading'"); // of a page that was kept no event of loading comes
    }
}
