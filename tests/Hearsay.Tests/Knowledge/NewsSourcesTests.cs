using Hearsay.Knowledge;

namespace Hearsay.Tests.Knowledge;

public class NewsSourcesTests
{
    [Theory]
    [InlineData("AFP", "Agence France-Presse", SourceKind.Wire, "FR", null)]
    [InlineData("the Associated Press", "Associated Press", SourceKind.Wire, "US", null)]
    [InlineData("TASS's", "TASS", SourceKind.StateAgency, "RU", "RU")]
    [InlineData("Al Jazeera", "Al Jazeera", SourceKind.StateAgency, "QA", "QA")]
    [InlineData("Le Monde", "Le Monde", SourceKind.Outlet, "FR", null)]
    public void A_source_is_found_by_name_alias_article_and_possessive(
        string name, string expected, SourceKind kind, string country, string? principal)
    {
        Assert.True(NewsSources.Shipped.TryFind(name, out var source, out var ambiguous));

        Assert.Equal((expected, kind, country, principal), (source.Name, source.Kind, source.Country, source.Principal));
        Assert.False(ambiguous);
    }

    [Fact]
    public void A_name_that_is_also_a_word_says_so()
    {
        Assert.True(NewsSources.Shipped.TryFind("Time", out _, out var ambiguous));
        Assert.True(ambiguous);
    }

    [Fact]
    public void A_host_leads_to_its_outlet()
    {
        Assert.True(NewsSources.Shipped.TryFindByHost("edition.cnn.com", out var source));
        Assert.Equal("CNN", source.Name);
    }

    [Fact]
    public void A_users_list_wins_over_the_shipped_one()
    {
        var mine = NewsSources.Load([new StringReader("Harbour Gazette\tHG\tprivate\tGB\tStaff\tharbour.example")]);

        Assert.True(mine.TryFind("HG", out var source, out _));
        Assert.Equal("Harbour Gazette", source.Name);
    }

    [Fact]
    public void The_shipped_list_is_long_enough_and_names_no_one_twice()
    {
        var names = NewsSources.Shipped.All.Select(s => s.Name).ToList();

        Assert.True(names.Count >= 250, $"{names.Count} sources");
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_line_with_an_unknown_kind_is_refused_with_the_kinds_there_are()
    {
        var error = Assert.Throws<FormatException>(() => NewsSources.Load([new StringReader("X\t\tblog\tGB\t\t")]));
        Assert.Contains("state_agency", error.Message, StringComparison.Ordinal);
    }
}
