using Hearsay.Knowledge.Actors;

namespace Hearsay.Tests.Knowledge;

/// <summary>A user's own list: its rows win, and each fault names its line and the remedy.</summary>
public class OwnActorsTests
{
    [Fact]
    public void A_persons_row_wins_over_the_shipped_one_and_keeps_its_dates()
    {
        var resolver = new ActorResolver(ActorLexicon.Load(new StringReader("# mine\nNora Quill\tQuill\tperson\tNZ\tharbour minister\t2024-02\t2025-03-01")));

        var actor = resolver.Resolve("Nora Quill", new DateOnly(2024, 5, 1));
        Assert.Equal(("NZLGOV", "harbour minister", "2024-02"), (actor?.Code, actor?.Office, actor?.From));
        Assert.Equal("NZLELI", resolver.Resolve("Nora Quill", new DateOnly(2025, 5, 1))?.Code);
    }

    [Theory]
    [InlineData("A\t\tgroup\tGB\tGBRREB\nB\t\tclub\tGB\tGBRREB", "Line 2: 'club' is no type of actor.")]
    [InlineData("# head\n\nA\t\tgroup\tUK\tGBRREB", "Line 3: 'UK' is no country.")]
    [InlineData("A\t\tgroup\tGB", "Line 1: an actor needs a CAMEO code")]
    [InlineData("A\t\tperson\tGB\tminister", "Line 1: a person needs the date")]
    [InlineData("A\t\tgroup\tGB\tGBRREB\tMay 2020", "Line 1: 'May 2020' is no date.")]
    [InlineData("A\t\tgroup\tGB\tGBRREB\t\t\t\tx", "Line 1: expected 7 tab-separated fields")]
    public void A_fault_names_its_line(string list, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => ActorLexicon.Load(new StringReader(list))).Message, StringComparison.Ordinal);
}
