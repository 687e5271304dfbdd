using Hearsay.Language;
using Hearsay.Pipelines;

namespace Hearsay.Tests.Language;

public class ParagraphFinderTests
{
    [Fact]
    public void Blocks_lie_between_line_breaks_of_any_kind() => Assert.Equal(
        "Body: Rain fell on Monday.\nBody: Roads closed.\nBody: Schools stayed open.",
        Dump("Rain fell on Monday.\r\n\r\n  Roads closed. \u2028Schools stayed open.\n"));

    [Fact]
    public void The_title_a_heading_and_a_list_are_told_from_running_text() => Assert.Equal(
        """
        Title: Harbour to close
        Body: The port authority will close the harbour on Friday.
        Heading: What changes
        Body: Three rules take effect at once, the authority said.
        ListItem: 1. No fishing from the pier.
        ListItem: 2. No mooring after dusk.
        ListItem: • Night passes end.
        """.ReplaceLineEndings("\n"),
        Dump(
            "Harbour to close\nThe port authority will close the harbour on Friday.\nWhat changes\n"
            + "Three rules take effect at once, the authority said.\n1. No fishing from the pier.\n2. No mooring after dusk.\n\u2022 Night passes end.",
            new TextSpan(0, 16)));

    [Fact]
    public void A_line_that_begins_with_a_year_or_a_lone_dash_is_no_list_item() => Assert.Equal(
        "Body: - The mayor was away.\nBody: 1998. That was the year of the flood.",
        Dump("- The mayor was away.\n1998. That was the year of the flood."));

    [Fact]
    public void Text_wrapped_at_a_fixed_width_is_put_together_again()
    {
        const string text = "The council met late on Tuesday to hear the engineers who had\n"
            + "inspected the bridge, and adjourned without a vote after four\nhours.\n"
            + "A second meeting is planned for the end of the month, when the\n"
            + "final report on the foundations will have been handed in by the\nfirm.";

        var reading = Read(text);

        Assert.Equal(2, reading.Paragraphs.Length);
        Assert.EndsWith("hours.", reading.Quote(reading.Paragraphs[0].Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n \u00A0")]
    public void Text_without_words_has_no_paragraphs(string text) => Assert.Empty(Read(text).Paragraphs);

    private static string Dump(string text, TextSpan? title = null)
    {
        var reading = Read(text, title);
        return string.Join('\n', reading.Paragraphs.Select(p => $"{p.Kind}: {reading.Quote(p.Span)}"));
    }

    private static Reading Read(string text, TextSpan? title = null) => new Pipeline(new ParagraphFinder()).Read(ReportText.Of(text, title));
}
