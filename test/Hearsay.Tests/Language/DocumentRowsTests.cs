using Hearsay.Language;
using Hearsay.Pipelines;

namespace Hearsay.Tests.Language;

public class DocumentRowsTests
{
    private const int Quote = 6, Flags = 7;

    [Fact]
    public void One_row_a_token_and_one_between_paragraphs()
    {
        var (reading, rows) = Read("One two.\n\nThree.");

        Assert.Equal([0, 1, 2, -1, 3, 4], rows.TokenOf);
        Assert.All(rows.Ids.AsSpan(3 * 8, 8).ToArray(), id => Assert.Equal(0, id));
        Assert.Equal(reading.Tokens.Length * 8, rows.TokenIds().Length);
        Assert.Equal(rows.Ids[^8..], rows.TokenIds()[^8..]);
    }

    [Fact]
    public void Ids_stay_within_their_tables_and_never_take_the_row_of_the_break()
    {
        var (_, rows) = Read("\"Cafe\u0301s in the U.S. rose 3.5%,\" \u201Che\u201D said\u2026 \uD83D\uDE00 \uD800");

        for (var i = 0; i < rows.Ids.Length; i++) Assert.InRange(rows.Ids[i], 1, TokenFeatures.TableSizes[i % 8] - 1);
    }

    [Theory]
    [InlineData("Tom said \"go on\" twice .", "1 1 2 4 4 3 1 1")]
    [InlineData("\u201CGo\u201D is \u201Cgo", "2 4 3 1 2 6")]
    [InlineData("\u201CFirst.\n\u201CSecond.\u201D", "2 5 5 0 2 4 4 3")]
    [InlineData("\"He said 'no' to us\"", "2 4 4 8 11 9 4 4 3")]
    [InlineData("the players' and 'fans' seats", "1 1 1 1 8 10 9 1")]
    public void Quotation_states_follow_the_marks(string text, string states)
    {
        var (_, rows) = Read(text);

        Assert.Equal(states, string.Join(' ', Enumerable.Range(0, rows.TokenOf.Length).Select(r => rows.Ids[r * 8 + Quote])));
    }

    [Fact]
    public void Flags_tell_the_place_in_the_paragraph()
    {
        var (_, rows) = Read("BIG NEWS\nIt rained .");

        var flags = Enumerable.Range(0, rows.TokenOf.Length).Select(r => rows.Ids[r * 8 + Flags] - 1);
        // 1 first, 2 last, 4 after white space, 8 no stop, 16 capitals, 32 first paragraph
        Assert.Equal([1 + 4 + 8 + 16 + 32, 2 + 4 + 8 + 16 + 32, -1, 1 + 4, 4, 2 + 4], flags);
    }

    /// <summary>Weight files hold rows by these hashes, so they may never change under one version.</summary>
    [Fact]
    public void Hashes_are_fixed_for_good()
    {
        var (_, rows) = Read("Reporters");

        Assert.Equal(1, TokenFeatures.Version);
        Assert.Equal(HashesOfReporters, rows.Ids[..6]);
    }

    private static readonly int[] HashesOfReporters = [5887, 1835, 295, 2798, 1636, 217];

    private static (Reading Reading, DocumentRows Rows) Read(string text)
    {
        var reading = new Pipeline(new ParagraphFinder(), new SentenceSplitter()).Read(ReportText.Of(text));
        return (reading, DocumentRows.Of(reading));
    }
}
