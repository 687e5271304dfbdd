using Hearsay.Language;
using Hearsay.Pipelines;

namespace Hearsay.Tests.Language;

public class TokenizerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "word", "don't", "\u2019", "'", "\"", "\u201C", "U.S.", "1,200", "-", ".", "...", " ", "\u00A0", "\n", "\t", "\uD83D", "\uDE00",
        "\uD83D\uDE00", "\u200B", "\u200D", "\uFEFF", "\u0301", "\u4E2D", "\0", "@", "#", "/", "http://", "www.", "x@y", ".com", "\u00AD",
        "$", "(s)", "&", "*", "_", "\uD835\uDC00", "5pm", "c.", "\u0600", "`", "n't",
    ];

    [Fact]
    public void Any_text_gives_ordered_tokens_that_cover_all_but_white_space()
    {
        var random = new Random(7);
        for (var round = 0; round < 5000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            var tokens = Tokenizer.Cut(text);

            var position = 0;
            foreach (var token in tokens)
            {
                Assert.False(token.IsEmpty);
                Assert.All(text[position..token.Start].ToCharArray(), c => Assert.True(CharKinds.IsSpace(c)));
                Assert.DoesNotContain(token.Of(text).ToArray(), char.IsWhiteSpace);
                position = token.End;
            }
            Assert.All(text[position..].ToCharArray(), c => Assert.True(CharKinds.IsSpace(c)));
            Assert.Equal(tokens, Tokenizer.Cut(text));
        }
    }

    /// <summary>Each of these would take minutes if any rule looked ahead or back without a limit.</summary>
    [Theory]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("x'")]
    [InlineData(")")]
    [InlineData("a/http://b)")]
    [InlineData("1-")]
    [InlineData("'a")]
    [InlineData("aa.\u00A0")]
    public void Millions_of_characters_without_a_space_take_linear_time(string piece)
    {
        var text = "\u201C" + string.Concat(Enumerable.Repeat(piece, 400_000));

        var reading = new Pipeline(new ParagraphFinder(), new SentenceSplitter()).Read(ReportText.Of(text));

        Assert.Equal(text.Count(c => !CharKinds.IsSpace(c)), reading.Tokens.Sum(t => t.Span.Length));
    }
}
