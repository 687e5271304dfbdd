using Hearsay.Knowledge.Actors;

namespace Hearsay.Tests.Knowledge;

public class ActorResolverTests
{
    [Theory]
    [InlineData("North Korean troops", "2025-04-28", "PRKMIL")]
    [InlineData("Moscow", "2025-04-28", "RUSGOV")]
    [InlineData("Ukraine", "2025-04-28", "UKR")]
    [InlineData("the Egyptian foreign ministry", "2020-01-01", "EGYGOV")]
    [InlineData("Turkey’s defence ministry", "2020-01-01", "TURMIL")]
    [InlineData("President Vladimir Putin", "2025-04-28", "RUSGOV")]
    [InlineData("Dmitry Medvedev", "2010-05-01", "RUSGOV")]
    [InlineData("Angela Merkel", "2024-05-01", "DEUELI")]
    [InlineData("NATO", "2024-05-01", "IGONATO")]
    [InlineData("the Taliban", "2019-05-01", "AFGREBTAL")]
    [InlineData("the Taliban", "2023-05-01", "AFGGOV")]
    [InlineData("Sudanese rebels", "2023-05-01", "SDNREB")]
    [InlineData("villagers", "2023-05-01", "CVL")]
    [InlineData("a brass kettle", "2023-05-01", null)]
    public void A_phrase_resolves_to_a_code_on_a_date(string phrase, string date, string? code) =>
        Assert.Equal(code, ActorResolver.Shipped.Resolve(phrase, DateOnly.Parse(date))?.Code);

    [Fact]
    public void No_office_holder_is_undated() =>
        Assert.DoesNotContain(new[] { "leaders.tsv", "officials.tsv", "ministers.tsv" }.SelectMany(f => Hearsay.Knowledge.KnowledgeFile.Rows(Hearsay.Knowledge.KnowledgeFile.Open(f), 7)), row => row[4].Length == 0);

    [Theory]
    [InlineData("foreign minister of France", "2009-06-01", "Bernard Kouchner")]
    [InlineData("France's defence minister", "2018-03-10", "Florence Parly")]
    [InlineData("the British foreign secretary", "2003-02-01", "Jack Straw")]
    [InlineData("the US secretary of state", "2003-02-05", "Colin Powell")]
    [InlineData("US defense secretary", "2016-05-01", "Ash Carter")]
    [InlineData("the Israeli defence minister", "2007-10-01", "Ehud Barak")]
    [InlineData("foreign minister of Ukraine", "2016-02-01", "Pavlo Klimkin")]
    [InlineData("Russian defence minister", "2005-01-15", "Sergei Ivanov")]
    [InlineData("India's external affairs minister", "2016-09-20", "Sushma Swaraj")]
    [InlineData("minister of foreign affairs of Brazil", "2005-05-05", "Celso Amorim")]
    [InlineData("the Japanese foreign minister", "2024-01-15", "Yoko Kamikawa")]
    [InlineData("South African defence minister", "2015-01-15", "Nosiviwe Mapisa-Nqakula")]
    [InlineData("the Austrian chancellor", "2019-02-01", "Sebastian Kurz")]
    [InlineData("the Armenian foreign minister", "2021-07-01", null)]
    [InlineData("the French foreign ministry", "2009-06-01", null)]
    [InlineData("the deputy foreign minister of France", "2009-06-01", null)]
    [InlineData("the former French foreign minister", "2009-06-01", null)]
    public void An_office_of_a_state_gives_its_holder_on_a_date(string phrase, string date, string? name) =>
        Assert.Equal(name, ActorResolver.Shipped.ResolveHolder(phrase, DateOnly.Parse(date))?.Name);

    [Theory]
    [InlineData("Joschka Fischer", "2003-01-01", "DEUGOV", "foreign minister")]
    [InlineData("Shimon Peres", "2001-10-01", "ISRGOV", "foreign minister")]
    [InlineData("Foreign Minister Timerman", "2012-01-01", "ARGGOV", "foreign minister")]
    [InlineData("Jeyhun Bayramov", "2023-09-20", "AZEGOV", "foreign minister")]
    [InlineData("Robert Gates", "2012-01-01", "USAELI", "defence secretary")]
    [InlineData("Amir Khan Muttaqi", "2024-01-01", "AFGGOV", "foreign minister")]
    public void A_minister_acts_for_the_government_while_in_office(string name, string date, string code, string office)
    {
        var actor = ActorResolver.Shipped.Resolve(name, DateOnly.Parse(date));

        Assert.Equal((code, office), (actor?.Code, actor?.Office));
    }

    [Fact]
    public void A_users_list_wins()
    {
        var resolver = new ActorResolver(ActorLexicon.Load(new StringReader("Harbour Watch\tHW\tgroup\tGB\tGBRREB\t\t")));

        Assert.Equal("GBRREB", resolver.Resolve("HW", null)?.Code);
    }
}
