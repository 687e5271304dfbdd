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
        Assert.DoesNotContain(new[] { "leaders.tsv", "officials.tsv" }.SelectMany(f => Hearsay.Knowledge.KnowledgeFile.Rows(Hearsay.Knowledge.KnowledgeFile.Open(f), 7)), row => row[4].Length == 0);

    [Fact]
    public void A_users_list_wins()
    {
        var resolver = new ActorResolver(ActorLexicon.Load(new StringReader("Harbour Watch\tHW\tgroup\tGB\tGBRREB\t\t")));

        Assert.Equal("GBRREB", resolver.Resolve("HW", null)?.Code);
    }
}
