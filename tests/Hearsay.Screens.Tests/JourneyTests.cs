using Deque.AxeCore.Playwright;
using Hearsay.Screens.Tests.Support;
using Microsoft.Playwright;

namespace Hearsay.Screens.Tests;

/// <summary>What an editor does, from beginning to end.</summary>
[Collection(DeskCollection.Name)]
public sealed class JourneyTests(Desk desk)
{
    private const string Ferry = """
        Harbour office denies ferry collision

        VARNA, 4 May 2026 (Ferry Post) - The harbour office denied on Monday that two ferries had collided off Cape Galata.

        "No ferry was damaged," said Elena Marinova, a spokeswoman for the harbour office.
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pasted_report_is_read_and_one_claim_followed_to_its_words(bool scripts)
    {
        await using var visit = await desk.Open(scripts: scripts);
        var page = visit.Page;
        await visit.Go("");
        await page.GetByLabel("Or paste its text").FillAsync(Ferry.Replace("4 May", scripts ? "4 May" : "5 May", StringComparison.Ordinal));
        await page.GetByLabel("Published by, if the report does not say").FillAsync("Ferry Post");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();

        var report = page.Locator(".job").First.GetByRole(AriaRole.Link, new() { Name = "Harbour office denies ferry collision" });
        for (var i = 0; i < 60 && await report.CountAsync() == 0; i++)
        {
            await Task.Delay(500);
            if (!scripts) await page.ReloadAsync();
        }
        await report.First.ClickAsync();
        await page.WaitForURLAsync("**/reports/**");
        Assert.Equal("Harbour office denies ferry collision", await page.InnerTextAsync("h1"));

        var denied = page.Locator(".card").Filter(new() { HasText = "DENY" });
        await denied.GetByRole(AriaRole.Link, new() { NameRegex = new("No ferry was damaged") }).First.ClickAsync();
        await page.WaitForURLAsync("**/claims/*");

        await page.Locator("#who a.w").First.ClickAsync();
        await page.WaitForURLAsync("**/reports/**");
        var mark = page.Locator(":target");
        Assert.Contains("damaged", await mark.First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_is_read_by_its_address_and_tried_again_where_it_was_not_there(bool scripts)
    {
        var path = $"/weir-{scripts}";
        await using var visit = await desk.Open(scripts: scripts);
        var page = visit.Page;
        await visit.Go("");
        await page.GetByLabel("Read a report: its address").FillAsync(desk.Outlet.At(path).AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();

        var job = page.Locator(".job").First;
        await Until(job.GetByText("Not read."));
        Assert.Contains("answers 404", await job.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Look whether the address is right", await job.InnerTextAsync(), StringComparison.Ordinal);
        await visit.Picture($"job-refused-{scripts}");

        desk.Outlet.Page(path, $"""
            <html><head><title>Weir at Kardam opened</title></head><body><article><h1>Weir at Kardam opened</h1>
            <p>The weir at Kardam was opened {(scripts ? "on Monday" : "on Tuesday")}, the river office said in a statement, because the river had risen by a metre.</p>
            <p>"Nobody has had to leave home," said Dimitar Kolev, who speaks for the office, and no road was closed.</p></article></body></html>
            """, "Content-Type: text/html; charset=utf-8");
        await job.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        var report = page.Locator(".job").First.GetByRole(AriaRole.Link);
        await Until(report);
        await report.First.ClickAsync();
        await page.WaitForURLAsync("**/reports/**");

        Assert.Equal("Weir at Kardam opened", await page.InnerTextAsync("h1"));
        Assert.Equal(2, desk.Outlet.Asked(path));
        Assert.Empty(visit.Faults);

        async Task Until(ILocator there)
        {
            for (var i = 0; i < 120 && await there.CountAsync() == 0; i++)
            {
                await Task.Delay(250);
                if (!scripts) await page.ReloadAsync();
            }
        }
    }

    [Fact]
    public async Task An_address_inside_the_network_is_refused_and_nothing_is_asked()
    {
        await using var visit = await desk.Open(View.PhoneDark);
        var page = visit.Page;
        await visit.Go("");
        await page.GetByLabel("Read a report: its address").FillAsync("http://169.254.169.254/latest/meta-data");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();

        var job = page.Locator(".job").First;
        await job.GetByText("Not read.").WaitForAsync();
        Assert.Contains("--allow-host 169.254.169.254", await job.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(await visit.Overflow());
        Assert.Empty((await page.RunAxe()).Violations.Select(fault => fault.Id));
        await visit.Picture("job-inside-phone-dark");

        await page.GetByLabel("Read a report: its address").FillAsync("http://10.0.0.8/" + new string('a', 300));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.Locator(".job").First.GetByText("--allow-host 10.0.0.8").WaitForAsync();
        Assert.Empty(await visit.Overflow());
        await page.Locator(".job").First.GetByRole(AriaRole.Link, new() { Name = "Details" }).ClickAsync();
        await page.WaitForURLAsync("**/jobs/*");
        Assert.Empty(await visit.Overflow());
        Assert.Empty((await page.RunAxe()).Violations.Select(fault => fault.Id));
        await visit.Picture("job-page-phone-dark");
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task Who_denied_is_found_by_the_facet()
    {
        await using var visit = await desk.Open();
        await visit.Go("search");
        await visit.Page.Locator("input[name=stance][value=DENY]").CheckAsync();
        await visit.Page.WaitForFunctionAsync("() => location.search.includes('stance=DENY') && document.readyState !== 'loading'"); // an arrival before the wait is seen too

        var hits = visit.Page.Locator("article.hit");
        Assert.NotEqual(0, await hits.CountAsync());
        Assert.Equal(await hits.CountAsync(), await hits.Locator(".p-deny").CountAsync());
        Assert.Contains("Norway", await visit.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_source_put_right_stands_when_the_report_is_read_again()
    {
        const string text = """
            Dam inspectors find cracks

            PLOVDIV, 6 May 2026 - The dam at Krichim has cracks in its east wall, an inspector told Ana Petrova of the water board.

            The wall will hold until the autumn, the water board said.
            """;
        await desk.Read("dam.txt", text);
        var report = desk.Ledger.Search(new() { Words = "cracks", Limit = 5 }).Lines.First(line => line.Doc.StartsWith("dam", StringComparison.Ordinal)).Report;

        await using var visit = await desk.Open();
        var page = visit.Page;
        await visit.Go($"review?item={report.Value}:a0");
        await page.GetByLabel("Your name").First.FillAsync("Editor Iva");
        await page.GetByLabel("Reason, kept in the history").FillAsync("The board is the source");
        await page.GetByLabel("Or the right source, in words of the report").FillAsync("water board");
        await page.GetByRole(AriaRole.Button, new() { Name = "Put the source right" }).ClickAsync();
        await page.GetByText("“The board is the source”").Or(page.GetByRole(AriaRole.Alert)).WaitForAsync();
        Assert.Equal("", await page.GetByRole(AriaRole.Alert).CountAsync() == 0 ? "" : await page.GetByRole(AriaRole.Alert).InnerTextAsync());

        await desk.Read("dam.txt", text);
        await visit.Go($"reports/{report.Value}/v/latest");
        Assert.Contains("water board", await page.Locator("#k1 dl").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_kept_and_fires_when_a_report_brings_a_denial()
    {
        static string Mill(string day, string said) => $"Mill at Rusalka burned\n\nDOBRICH, {day} March 2026 (Mill Gazette) - {said}\n";
        await desk.Read("mill-1.txt", Mill("2", "Bulgaria said that Romania had burned the mill at Rusalka."));

        await using var visit = await desk.Open();
        var page = visit.Page;
        await visit.Go("search?q=mill+Rusalka");
        await page.GetByText("Keep this search as a watch").ClickAsync();
        await page.GetByLabel("Name of the watch").FillAsync("The mill");
        await page.GetByLabel("Your name").FillAsync("Editor Iva");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await page.WaitForURLAsync("**/watches");
        Assert.Contains("Nothing fired yet", await visit.Text(), StringComparison.Ordinal);

        await desk.Read("mill-2.txt", Mill("3", "Romania denied that it had burned the mill at Rusalka."));
        foreach (var where in new[] { "watches", "", "search" })
        {
            await visit.Go(where);
            var alert = page.Locator(".alerts li").Filter(new() { HasText = "The mill" });
            Assert.Contains("Denial", await alert.First.InnerTextAsync(), StringComparison.Ordinal);
            Assert.Contains("Romania denied", await alert.First.InnerTextAsync(), StringComparison.Ordinal);
        }

        await page.Locator(".alerts a.w").First.ClickAsync();
        await page.WaitForURLAsync("**/reports/**");
        Assert.Contains("burned", await page.Locator(":target").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task What_changed_since_the_last_look_stands_first()
    {
        await using var visit = await desk.Open();
        var page = visit.Page;
        await visit.Go("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark all as seen" }).ClickAsync();
        await page.GetByText("Nothing since then.").WaitForAsync();

        static string Quay(string day, string said) => $"Quay at Balchik closed\n\nBALCHIK, {day} April 2026 - {said}\n";
        await desk.Read("quay-1.txt", Quay("2", "Bulgaria said that Romania had blocked the quay at Balchik."));
        await desk.Read("quay-2.txt", Quay("3", "Romania denied that it had blocked the quay at Balchik."));
        await visit.Go("");

        Assert.Contains("Romania denied", await page.Locator("section[aria-labelledby=new-h]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task A_theme_is_kept()
    {
        await using var visit = await desk.Open();
        await visit.Go("stories");
        await visit.Page.GetByLabel("Dark").CheckAsync();
        await visit.Page.WaitForFunctionAsync("() => document.documentElement.dataset.theme === 'dark'");
        Assert.EndsWith("stories", visit.Page.Url, StringComparison.Ordinal);
        await visit.Go("methods");

        Assert.Equal("dark", await visit.Page.GetAttributeAsync("html", "data-theme"));
        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).colorScheme"));
    }

    [Fact]
    public async Task A_hostile_report_is_shown_as_words()
    {
        const string hostile = "<script>document.title='taken'</script>";
        await desk.Read("hostile.jsonl", System.Text.Json.JsonSerializer.Serialize(new
        {
            title = $"Mayor {hostile} denies flood",
            outlet = $"Post {hostile}",
            published = "2026-05-07",
            text = $"Mayor {hostile} denies flood\n\nThe mayor of Burgas denied that the {hostile} river had flooded the town.\n\n\"<img src=x onerror=document.title='taken'> No street is wet,\" the mayor said.",
        }));
        var found = desk.Ledger.Search(new() { Words = "flooded", Limit = 5 }).Lines.First(line => line.Doc.Contains("hostile", StringComparison.Ordinal) || line.Said.Contains("flooded", StringComparison.Ordinal));

        await using var visit = await desk.Open();
        foreach (var path in new[] { $"reports/{found.Report.Value}/v/latest", "search?q=flooded", "", "stories", "changes", $"history/{found.Report.Value}" })
        {
            Assert.Equal(200, await visit.Go(path));
            Assert.NotEqual("taken", await visit.Page.TitleAsync());
            Assert.Equal(0, await visit.Page.Locator("main script, main img").CountAsync());
        }
        await visit.Go($"reports/{found.Report.Value}/v/latest");
        Assert.Contains("<script>", await visit.Text(), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }
}
