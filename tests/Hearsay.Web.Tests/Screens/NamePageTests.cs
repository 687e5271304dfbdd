using System.Net;

namespace Hearsay.Web.Tests.Screens;

/// <summary>A surname leads to its bearer, or to a choice.</summary>
public sealed class NamePageTests
{
    [Fact]
    public async Task A_surname_leads_to_its_bearer_or_to_a_choice()
    {
        await using var served = await Served.Start(new Shelf(
            Written.Report("The pier\n\nHanne Oosterveld and Lars Brandt opened the pier.", "pier").Naming("Hanne Oosterveld").Naming("Lars Brandt"),
            Written.Report("The quay\n\nMira Brandt closed the quay.", "quay").Naming("Mira Brandt")));

        Assert.Contains("<h1>Hanne Oosterveld</h1>", await served.Client.GetStringAsync("/people/Oosterveld"));
        Assert.Equal("Hanne Oosterveld", (await served.Json("/api/v1/entities/Oosterveld")).GetProperty("name").GetString());
        Assert.Equal((404, "not-found"), await served.Problem("/api/v1/entities/Brandt"));

        var brandts = await served.Client.GetAsync("/people/Brandt");
        var page = await brandts.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, brandts.StatusCode);
        Assert.Contains("More than one is called so.", page);
        Assert.Contains("<a href=\"/people/Mira%20Brandt\">Mira Brandt</a>", page);
        Assert.Contains("<a href=\"/people/Hanne%20Oosterveld\">", await (await served.Client.GetAsync("/people/Osterveld")).Content.ReadAsStringAsync());
    }
}
