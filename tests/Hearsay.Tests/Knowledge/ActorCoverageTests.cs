using Hearsay.Knowledge;
using Hearsay.Knowledge.Actors;

namespace Hearsay.Tests.Knowledge;

/// <summary>What the lists must cover.</summary>
public class ActorCoverageTests
{
    private static readonly DateOnly Day = new(2025, 6, 1);

    // Without people of their own, or called as the state that holds them; Dominica's people share their name with those of the
    // Dominican Republic, those of Congo-Brazzaville with those of the larger Congo: the larger one is meant in news.
    private static readonly string[] NoDemonym = ["AQ", "AX", "BL", "BQ", "BV", "FK", "GF", "GP", "GS", "HM", "IO", "JE", "MF", "MO", "PM", "MQ", "PN", "RE", "SH", "SJ", "SX", "TC", "TF", "UM", "VA", "VI", "YT"];

    // Without a seat of a government of their own, or one whose name is the territory's; in Brussels it is the Union that speaks.
    private static readonly string[] NoSeat = ["AQ", "AX", "BE", "BQ", "BV", "FK", "GP", "GS", "HK", "HM", "MF", "MO", "MQ", "NF", "PN", "SH", "SJ", "SX", "TF", "TK", "UM", "VI", "YT"];

    private static readonly string[][] Countries = [.. KnowledgeFile.Rows(KnowledgeFile.Open("countries.tsv"), 7)];

    [Fact]
    public void Every_state_resolves_by_each_of_its_names()
    {
        Assert.True(Countries.Length >= 249);
        Assert.Empty(Countries.Where(row => Resolve(row[3].Split(" (")[0])?.CountryCode != row[0]).Select(row => row[3]));
    }

    [Fact]
    public void Every_state_resolves_by_a_word_for_its_people()
    {
        var missing = Countries.Where(row => !row[5].Split('|').Any(word => word.Length > 0 && Resolve(word + " officials") is { Sector: "GOV" } actor && actor.CountryCode == row[0]));

        Assert.Empty(missing.Select(row => row[0]).Except(NoDemonym).Except(["DM", "CG"]));
    }

    [Fact]
    public void Every_seat_of_government_stands_for_the_government()
    {
        var missing = Countries.Where(row => !row[6].Split('|').Any(word => word.Length > 0 && Resolve(word)?.CountryCode == row[0]));

        Assert.Empty(missing.Select(row => row[0]).Except(NoSeat));
    }

    [Fact]
    public void Almost_every_member_of_the_United_Nations_has_a_head_of_state_or_government_in_2025()
    {
        var held = KnowledgeFile.Rows(KnowledgeFile.Open("leaders.tsv"), 7).Concat(KnowledgeFile.Rows(KnowledgeFile.Open("officials.tsv"), 7))
            .Where(row => string.CompareOrdinal(row[4], "2025-06") <= 0 && (row[5].Length == 0 || string.CompareOrdinal(row[5].TrimStart('.'), "2025-06") > 0))
            .Select(row => row[2]).ToHashSet();

        Assert.True(held.Count >= 190, $"{held.Count} states have one");
    }

    [Fact]
    public void Ministers_of_foreign_affairs_and_defence_are_given_for_many_states_and_never_before_they_left_office()
    {
        var rows = KnowledgeFile.Rows(KnowledgeFile.Open("ministers.tsv"), 7).ToList();
        var ministers = rows.Where(row => OfficeNames.Shipped.Find(row[3]) is "foreign minister" or "defence minister").ToList();

        Assert.True(ministers.DistinctBy(row => row[0]).Count() >= 800);
        Assert.True(ministers.DistinctBy(row => row[2]).Count() >= 100);
        Assert.Empty(rows.Where(row => row[4].Length == 0 || (row[5].Length > 0 && string.CompareOrdinal(row[4], row[5]) > 0)).Select(row => row[0]));
    }

    [Theory]
    [InlineData("AR"), InlineData("AU"), InlineData("BR"), InlineData("CA"), InlineData("CN"), InlineData("FR"), InlineData("DE")]
    [InlineData("IN"), InlineData("ID"), InlineData("IT"), InlineData("JP"), InlineData("KR"), InlineData("MX"), InlineData("RU")]
    [InlineData("SA"), InlineData("ZA"), InlineData("TR"), InlineData("GB"), InlineData("US"), InlineData("UA"), InlineData("IL")]
    [InlineData("IR"), InlineData("KP"), InlineData("SY"), InlineData("CD"), InlineData("AM"), InlineData("AZ"), InlineData("PK")]
    public void Members_of_the_G20_and_parties_of_wars_have_both_ministers_in_the_summer_of_2025(string country)
    {
        var summer = new DateOnly(2025, 8, 15);

        foreach (var office in new[] { "foreign minister", "defence minister" })
        {
            Assert.Single(ActorLexicon.Shipped.People(country).Where(person => person.Term.Holds(summer) && OfficeNames.Shipped.Find(person.Office!) == office).DistinctBy(person => person.Name));
        }
    }

    [Theory]
    [InlineData("group", 100)]
    [InlineData("igo", 50)]
    [InlineData("military", 10)]
    public void There_are_enough_bodies_of_each_type(string type, int least) =>
        Assert.True(KnowledgeFile.Rows(KnowledgeFile.Open("organisations.tsv"), 7).Count(row => row[2] == type) >= least);

    [Fact]
    public void Every_news_source_has_a_kind_and_an_owner_and_resolves()
    {
        Assert.True(NewsSources.Shipped.All.Length >= 250);
        Assert.Empty(NewsSources.Shipped.All.Where(source => source.Owner.Length == 0).Select(source => source.Name));
        Assert.True(NewsSources.Shipped.Names.Count(entry => Resolve(entry.Name) is not null) >= 250);
    }

    [Theory]
    [InlineData("spokesman")]
    [InlineData("foreign minister")]
    [InlineData("foreign ministry spokeswoman")]
    [InlineData("prime minister's office")]
    [InlineData("defense minister")]
    public void Offices_act_for_the_government(string office) => Assert.Equal("GOV", Resolve("Peruvian " + office)?.Sector);

    private static Actor? Resolve(string phrase) => ActorResolver.Shipped.Resolve(phrase, Day);
}
