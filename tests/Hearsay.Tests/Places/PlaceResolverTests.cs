using Hearsay.Pipelines;

namespace Hearsay.Tests.Places;

public class PlaceResolverTests
{
    [Theory]
    [InlineData("Georgia", "GE", "GE Country")]
    [InlineData("Georgia", "US", "US-GA Region")]
    [InlineData("Paris, Texas", null, "US-TX City")]
    [InlineData("Paris", null, "FR-IDF City")]
    [InlineData("Kursk region", null, "RU-KRS Region")]
    [InlineData("the city of Kursk", null, "RU-KRS City")]
    [InlineData("Springfield, Missouri", null, "US-MO City")]
    [InlineData("Tripoli", null, "LY-TB City")]
    [InlineData("Tripoli", "LB", "LB-AS City")]
    [InlineData("Hyderabad, Pakistan", null, "PK-SD City")]
    [InlineData("Kiev", null, "UA-30 City")]
    [InlineData("sea of azov", null, "- Region")]
    [InlineData("Zaporizhzhia nuclear power plant", null, "UA Point")]
    [InlineData("UAE", null, "AE Country")]
    [InlineData("Córdoba, Argentina", null, "AR-X City")]
    public void A_phrase_is_resolved_by_what_it_says_and_by_the_country_asked_for(string phrase, string? near, string expected)
    {
        var place = PlaceResolver.Resolve(PlaceResolver.ReportOf(phrase), near)!;

        Assert.Equal(expected, $"{place.Admin1 ?? place.Country ?? "-"} {place.Precision}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Nowhereville")]
    [InlineData("the committee")]
    public void What_no_list_has_is_no_place(string phrase) => Assert.Null(PlaceResolver.Resolve(PlaceResolver.ReportOf(phrase)));

    [Theory]
    [InlineData("Georgia", "GE")]
    [InlineData("ge", "GE")]
    [InlineData("Norland", null)]
    public void A_country_is_known_by_name_and_code(string name, string? expected) => Assert.Equal(expected, PlaceResolver.Country(name));
}
