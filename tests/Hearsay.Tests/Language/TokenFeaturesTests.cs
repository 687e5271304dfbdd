using Hearsay.Language;

namespace Hearsay.Tests.Language;

public class TokenFeaturesTests
{
    private const int Quote = 6, Flags = 7;

    [Fact]
    public void One_row_a_token_and_a_row_of_zeros_between_paragraphs()
    {
        var rows = Read("One two.\n\nThree.");

        Assert.Equal(6 * 8, rows.Count);
        Assert.Equal([3], Enumerable.Range(0, 6).Where(r => rows[r * 8] == 0));
        Assert.All(rows.Skip(3 * 8).Take(8), id => Assert.Equal(0, id));
    }

    [Fact]
    public void Ids_stay_within_their_tables_and_never_take_the_row_of_the_break()
    {
        var rows = Read("\"Cafe\u0301s in the U.S. rose 3.5%,\" \u201Che\u201D said\u2026 \uD83D\uDE00 \uD800");

        for (var i = 0; i < rows.Count; i++) Assert.InRange(rows[i], 1, TokenFeatures.TableSizes[i % 8] - 1);
    }

    [Theory]
    [InlineData("Tom said \"go on\" twice .", "1 1 2 4 4 3 1 1")]
    [InlineData("\u201CGo\u201D is \u201Cgo", "2 4 3 1 2 6")]
    [InlineData("\u201CFirst.\n\u201CSecond.\u201D", "2 5 5 0 2 4 4 3")]
    [InlineData("\"He said 'no' to us\"", "2 4 4 8 11 9 4 4 3")]
    [InlineData("the players' and 'fans' seats", "1 1 1 1 8 10 9 1")]
    public void Quotation_states_follow_the_marks(string text, string states)
    {
        var rows = Read(text);

        Assert.Equal(states, string.Join(' ', Enumerable.Range(0, rows.Count / 8).Select(r => rows[r * 8 + Quote])));
    }

    [Fact]
    public void Flags_tell_the_place_in_the_paragraph()
    {
        var rows = Read("BIG NEWS\nIt rained .");

        var flags = Enumerable.Range(0, rows.Count / 8).Select(r => rows[r * 8 + Flags] - 1);
        // 1 first, 2 last, 4 after white space, 8 no stop, 16 capitals, 32 first paragraph
        Assert.Equal([1 + 4 + 8 + 16 + 32, 2 + 4 + 8 + 16 + 32, -1, 1 + 4, 4, 2 + 4], flags);
    }

    /// <summary>Weight files hold rows by these hashes, so they may never change under one version.</summary>
    [Fact]
    public void Hashes_are_fixed_for_good()
    {
        var rows = Read("Reporters");

        Assert.Equal(1, TokenFeatures.Version);
        Assert.Equal(HashesOfReporters, rows.Take(6));
    }

    private static readonly int[] HashesOfReporters = [5887, 1835, 295, 2798, 1636, 217];

    private static List<int> Read(string text)
    {
        var spans = new List<TextSpan>();
        var paragraphs = new List<IParagraphWords>();
        foreach (var block in ParagraphFinder.Blocks(text))
        {
            var first = spans.Count;
            Tokenizer.Cut(text, block, spans);
            paragraphs.Add(new TextWords(text, spans, first, spans.Count));
        }
        var rows = new List<int>();
        TokenFeatures.Add(paragraphs, rows);
        return rows;
    }
}
