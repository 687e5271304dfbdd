using Hearsay.Events.Lexicons;

namespace Hearsay.Tests.Events;

/// <summary>The files of the room keep to the codebook.</summary>
public class LexiconTests
{
    private static readonly Codebook Book = Codebook.Shipped;

    [Fact]
    public void Sixteen_types_in_four_quads() => Assert.Equal(
        "1111 222 3333 44444", string.Join(' ', Book.Types.GroupBy(Book.Quad).OrderBy(group => group.Key).Select(group => new string((char)('0' + group.Key), group.Count()))));

    [Fact]
    public void Every_act_has_a_type_of_the_codebook_and_a_mode_of_its_type()
    {
        foreach (var row in EventFiles.Rows("acts.tsv", 8))
        {
            Assert.Contains(row[3], Book.Types);
            Assert.True(Book.Knows(row[3], row[4].Length == 0 ? null : row[4]), $"{row[3]} has no mode {row[4]} ({row[0]})");
        }
    }

    [Fact]
    public void Every_outcome_is_an_act_of_the_codebook()
    {
        foreach (var row in EventFiles.Rows("outcomes.tsv", 5).Where(row => row[2] != "="))
            Assert.True(Book.Types.Contains(row[2]) && Book.Knows(row[2], row[3] is "" or "=" ? null : row[3]), string.Join(' ', row));
    }

    [Fact]
    public void Every_class_that_an_act_asks_for_has_words()
    {
        var classes = EventFiles.Rows("objects.tsv", 2).Select(row => row[0]).ToHashSet();
        var asked = EventFiles.Rows("acts.tsv", 8).SelectMany(row => row[2].Split(',')).Where(name => name is not ("*" or "+" or "-"));

        Assert.Empty(asked.Where(name => !classes.Contains(name)).Distinct());
    }

    [Theory]
    [InlineData("ASSAULT", "drone", 4, -9.5)]
    [InlineData("CONSULT", null, 1, 2.5)]
    [InlineData("PROTEST", "vandalize", 4, -5)]
    public void Quad_and_score_are_those_of_the_codebook(string type, string? mode, int quad, double score) =>
        Assert.Equal((quad, score), (Book.Quad(type), Book.Score(type, mode)));

    [Theory]
    [InlineData("apologising", "apologise")]
    [InlineData("extradited", "extradite")]
    [InlineData("banned", "ban")]
    [InlineData("denies", "deny")]
    public void Regular_forms_lead_back_to_the_words_of_the_lexicon(string form, string word) => Assert.Equal(word, Inflections.Of(Upos.VERB, form));
}
