using System.Net;

namespace Hearsay.Web.Tests.Api;

public class WatchTests(Pier pier)
{
    [Fact]
    public async Task A_search_is_kept_listed_fires_and_is_ended()
    {
        await using var served = await Served.Start(new Shelf(Shelf.Collapse()));

        using var made = await served.Client.PostAsync("/api/v1/watches?name=Pier&by=Iva&q=pier&kinds=denial,claim", null);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("?q=pier", Assert.Single(await served.Items("/api/v1/watches")).GetProperty("query").GetString());
        Assert.Empty(await served.Items("/api/v1/alerts"));

        served.Shelf.Add(Shelf.Denial());
        var alert = Assert.Single(await served.Items("/api/v1/alerts?watch=1"));
        Assert.Equal("The pier did not collapse", alert.GetProperty("words").GetString());
        using var page = await served.Client.GetAsync(alert.GetProperty("page").GetString());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        using var ended = await served.Client.DeleteAsync("/api/v1/watches/1?by=Iva");
        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        Assert.Empty(await served.Items("/api/v1/watches"));
    }

    [Theory]
    [InlineData("POST", "/api/v1/watches?name=All&by=Iva")]
    [InlineData("POST", "/api/v1/watches?q=pier&by=Iva")]
    [InlineData("POST", "/api/v1/watches?name=Pier&q=pier")]
    [InlineData("POST", "/api/v1/watches?name=Pier&q=pier&by=Iva&kinds=gossip")]
    [InlineData("DELETE", "/api/v1/watches/7?by=Iva")]
    [InlineData("GET", "/api/v1/alerts?watch=pier")]
    public async Task What_cannot_be_watched_is_refused_with_a_reason(string method, string address)
    {
        var served = pier.Served;

        Assert.Equal((400, "bad-request"), await served.Problem(new HttpRequestMessage(new HttpMethod(method), address)));
    }

    [Fact]
    public async Task Facets_are_counted()
    {
        var served = pier.Served;

        var facets = await served.Json("/api/v1/facets?q=pier");

        Assert.Equal(1, facets.GetProperty("stance").GetProperty("DENY").GetInt32());
        Assert.Equal(2, facets.GetProperty("counted").GetInt32());
        Assert.True(facets.GetProperty("whole").GetBoolean());
    }

    [Fact]
    public async Task The_page_of_a_claim_that_the_api_names_is_there()
    {
        var served = pier.Served;

        foreach (var found in await served.Items("/api/v1/search"))
        {
            foreach (var page in new[] { "page", "report_page" })
            {
                using var answer = await served.Client.GetAsync(found.GetProperty(page).GetString());
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }
}
