using Hearsay.Language;
using Hearsay.Pipelines;

namespace Hearsay.Tests.Language;

public class SentenceSplitterTests
{
    [Fact]
    public void Abbreviations_and_initials_do_not_end_sentences() => Check(
        "Mr. J. P. Roe met Gen. Smith at 5 p.m. in the U.S. Embassy. They spoke for an hour.",
        "Mr. J. P. Roe met Gen. Smith at 5 p.m. in the U.S. Embassy.",
        "They spoke for an hour.");

    [Fact]
    public void A_quotation_of_several_sentences_is_cut_inside_and_keeps_its_marks() => Check(
        "\"We have seen the plan. It will not work,\" the engineer said. \"Nobody asked us.\" The city declined to comment.",
        "\"We have seen the plan.",
        "It will not work,\" the engineer said.",
        "\"Nobody asked us.\"",
        "The city declined to comment.");

    [Fact]
    public void A_question_inside_a_quotation_does_not_end_the_sentence_around_it() => Check(
        "\u201CWho will pay?\u201D the mayor asked. Nobody answered.",
        "\u201CWho will pay?\u201D the mayor asked.",
        "Nobody answered.");

    [Fact]
    public void A_stray_full_stop_after_an_article_ends_nothing() => Check(
        "\u201CWe welcome the leaders of the. Northern Union,\u201D the note read. It was unsigned.",
        "\u201CWe welcome the leaders of the. Northern Union,\u201D the note read.",
        "It was unsigned.");

    [Fact]
    public void Titles_and_bracketed_abbreviations_end_nothing() => Check(
        "But over all, Mrs. Dole has shied away. Sen. Ann Roe (R-Ky.) said so. The bill names Sens. Roe and Lee.",
        "But over all, Mrs. Dole has shied away.",
        "Sen. Ann Roe (R-Ky.) said so.",
        "The bill names Sens. Roe and Lee.");

    [Fact]
    public void A_small_letter_after_a_closing_quotation_mark_goes_on() => Check(
        "\"That is the plan.\" he said. The shop Buy It! opened late.",
        "\"That is the plan.\" he said.",
        "The shop Buy It! opened late.");

    [Fact]
    public void A_dateline_belongs_to_its_sentence() => Check(
        "OSLO, March 3 (Newswire) - Norway will not join, a minister said. She gave no reason.",
        "OSLO, March 3 (Newswire) - Norway will not join, a minister said.",
        "She gave no reason.");

    [Fact]
    public void Headlines_without_a_stop_end_with_their_line() => Check(
        "Talks end without result\nDelegates left at noon.",
        "Talks end without result",
        "Delegates left at noon.");

    [Fact]
    public void Numbers_and_decimals_are_no_ends() => Check(
        "Output rose 3.5 per cent to 1.2 million tonnes. No. 4 furnace is down. It was lit in 1998. The rest wait.",
        "Output rose 3.5 per cent to 1.2 million tonnes.",
        "No. 4 furnace is down.",
        "It was lit in 1998.",
        "The rest wait.");

    [Fact]
    public void Every_token_knows_its_sentence_and_every_sentence_its_paragraph()
    {
        var reading = Read("One. Two!\n\nThree? Four");

        Assert.Equal(4, reading.Sentences.Length);
        Assert.All(reading.Sentences, s => Assert.All(Enumerable.Range(s.FirstToken, s.TokenCount), t =>
            Assert.Equal(reading.Sentences.IndexOf(s), reading.Tokens[t].Sentence)));
        Assert.Equal([0, 0, 1, 1], reading.Sentences.Select(s => s.Paragraph));
        Assert.Equal(reading.Tokens.Length, reading.Sentences[^1].EndToken);
    }

    [Theory]
    [InlineData("\uD800 lone \uDC00 surrogates. \u200B\u200B\n\u0000")]
    [InlineData("........ !!! ?? \"\"\"\" ''''")]
    [InlineData("\u202Eright to left\u202C \uFEFF")]
    [InlineData("(((((((((((((((((((( . ))))))")]
    [InlineData("\u0301\u0301\u0301 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67.")]
    public void Nasty_text_is_read_without_loss(string text)
    {
        var reading = Read(text);

        Assert.All(reading.Sentences, s => Assert.True(s.TokenCount > 0));
        Assert.Equal(
            string.Concat(text.Where(c => !CharKinds.IsSpace(c))),
            string.Concat(reading.Tokens.SelectMany(t => reading.Quote(t.Span).Where(c => !CharKinds.IsSpace(c)))));
    }

    private static void Check(string text, params string[] sentences)
    {
        var reading = Read(text);
        Assert.Equal(sentences, reading.Sentences.Select(s => reading.Quote(s.Span)));
    }

    private static Reading Read(string text) => new Pipeline(new ParagraphFinder(), new SentenceSplitter()).Read(ReportText.Of(text));
}
