using Hearsay.Ledger.Searching;
using Hearsay.Web.Parts;
using Hearsay.Web.Searches;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hearsay.Web.Tests.Screens;

/// <summary>What the search page says of its counts.</summary>
public sealed class FacetTests
{
    [Theory]
    [InlineData(3000, false, true, "More than 3,000 statements", "Numbers are counted over the latest 3,000 statements found; there are more.")]
    [InlineData(12, true, true, "12 statements", "are counted over the latest 3,000 statements without it; there are more.")]
    [InlineData(12, true, false, "12 statements", null)]
    public async Task Counts_say_over_how_many_statements_they_go(int counted, bool whole, bool capped, string heading, string? told)
    {
        var facets = new FacetCounts(counted, whole) { IsCapped = capped, Outlets = [], Principals = [], Stances = [], Types = [], Places = [], Grades = [], Months = [], Originators = 1 };

        var page = await Render(facets);

        Assert.Contains($">{heading}<", page);
        Assert.Equal(told is not null, page.Contains("over the latest"));
        Assert.Contains(told ?? "", page);
    }

    private static async Task<string> Render(FacetCounts facets)
    {
        using var shelf = Shelf.Pier();
        var screen = new SearchScreen { Request = new SearchRequest(), Page = shelf.Ledger.Search(new SearchRequest()), Facets = facets };
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<SearchResults>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(SearchResults.View)] = screen,
            [nameof(SearchResults.Frame)] = new ScreenFrame("", null, new Dictionary<string, string> { ["hearsay.css"] = "1", ["hearsay.js"] = "1", ["hearsay.svg"] = "1" }),
        }))).ToHtmlString());
    }
}
