using FsCheck.Xunit;
using Hearsay.Web.Reports;

namespace Hearsay.Web.Tests.Screens;

public class WordDiffTests
{
    [Theory]
    [InlineData("the ferry sank", "the ferry capsized", "the ferry -sank +capsized")]
    [InlineData("a joint unit", "a coastal unit", "a -joint +coastal unit")]
    [InlineData("one\ntwo", "one\nand\ntwo", "one | +and | two")]
    [InlineData("", "new words", "+new words")]
    [InlineData("old words", "", "-old words")]
    public void What_went_and_what_came_stand_in_the_later_text(string before, string after, string expected)
    {
        var shown = string.Join(" | ", WordDiff.Paragraphs(before, after).Select(paragraph => string.Join(' ', paragraph.Select(piece => (piece.Change < 0 ? "-" : piece.Change > 0 ? "+" : "") + piece.Words))));

        Assert.Equal(expected, shown);
    }

    [Property]
    public bool Either_text_can_be_read_from_the_pieces(byte[] one, byte[] other)
    {
        var (before, after) = (Words(one), Words(other));
        var pieces = WordDiff.Paragraphs(before, after).SelectMany(paragraph => paragraph).ToArray();
        return Read(pieces, 1) == before && Read(pieces, -1) == after;

        static string Words(byte[] letters) => string.Join(' ', letters.Select(letter => (char)('a' + (letter % 4))));
        static string Read(IEnumerable<WordChange> pieces, int without) => string.Join(' ', pieces.Where(piece => piece.Change != without).Select(piece => piece.Words));
    }
}
