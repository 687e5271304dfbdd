using Hearsay.Tests.Support;

namespace Hearsay.Tests.Attributions;

/// <summary>Short reports read by the whole pipeline: who said what, and through whom.</summary>
public class WholeReportTests
{
    [Fact]
    public void As_the_outlet_reported_earlier_is_the_outlets_own_word() => Assert.Contains(
        "The Quay Courier | reported",
        Read("As The Quay Courier reported earlier, the harbour board had sent nine tugs to the strait."));

    [Fact]
    public void As_we_reported_earlier_is_the_outlets_own_word_too() => Assert.Contains(
        "we | reported | the harbour board had sent nine tugs to the strait | unknown outlet",
        Read("As we reported on Friday, the harbour board had sent nine tugs to the strait."));

    [Fact]
    public void Who_asks_for_a_source_and_is_none() => Assert.DoesNotContain(
        "who | ",
        Read("It was not clear who had ordered the gates to be left open."));

    [Fact]
    public void A_dateline_that_stands_apart_from_the_words_after_it_is_not_said_either() => Assert.DoesNotContain(
        Samples.Readings.SelectMany(reading => reading.Attributions.SelectMany(said => said.Content).Select(reading.Quote)),
        words => words.StartsWith("REYKJAVIK", StringComparison.Ordinal));

    [Fact]
    public void The_place_of_a_dateline_is_nobody_who_speaks() => Assert.DoesNotContain(
        "PORT HOLM",
        Read("PORT HOLM (Quay News Agency) - At least nine boats sank on Friday, the harbour board said in a statement. Two sailors were still missing, it said."));

    [Fact]
    public void Who_is_briefed_is_the_addressee_and_what_about_the_content()
    {
        var reading = Reading("The army chief briefed President Ilma Reth on the capture of the northern pass.");
        var attribution = Assert.Single(reading.Attributions, a => reading.Quote(a.Cue[0]) == "briefed");
        Assert.Equal("the capture of the northern pass", reading.Quote(attribution.Content[0]));
        Assert.Equal("President Ilma Reth", reading.Quote(attribution.Addressee!.Value));
    }

    [Fact]
    public void What_whoever_briefs_calls_a_success_ends_where_the_report_goes_on() => Assert.Contains(
        "briefed | what she described as the \"cleansing\" of the northern pass | unknown outlet",
        Read("Army chief Lena Hoff briefed President Ilma Reth on what she described as the \"cleansing\" of the northern pass, marking the first official admission by Arland of its part in the war."));

    [Fact]
    public void A_statement_that_is_cited_is_a_link_of_the_chain_down_to_who_issued_it() => Assert.Equal(
        "the Quill Press Service | said | Two brigades left the salt flats on Monday | unknown outlet > Quill Press Service > a statement > Ministry of Defence",
        Read("Two brigades left the salt flats on Monday, the Quill Press Service said on Wednesday, citing a statement by the Ministry of Defence."));

    [Theory]
    [InlineData("The bridge was closed on Monday, the Quill Press Service said.", SourceKind.Wire)]
    [InlineData("The bridge was closed on Monday, the Northern News Service reported.", SourceKind.Wire)]
    [InlineData("The bridge was closed on Monday, the army's press service said.", SourceKind.Office)]
    [InlineData("The bridge was closed on Monday, the Interior Ministry Press Service said.", SourceKind.Office)]
    [InlineData("The bridge was closed on Monday, the Presidential Press Service said.", SourceKind.Office)]
    [InlineData("The bridge was closed on Monday, the presidential press service said.", SourceKind.Office)]
    public void A_press_service_with_a_name_of_its_own_is_a_wire_and_that_of_a_body_speaks_for_the_body(string report, SourceKind kind) =>
        Assert.Equal(kind, Assert.Single(Reading(report).Attributions).Chain[^1].Kind);

    [Fact]
    public void The_name_of_a_ministry_is_not_cut_into_who_speaks_and_what_is_said() => Assert.DoesNotContain(
        "| Defence |",
        Read("The withdrawal was announced in a statement by the Ministry of Defence that was read on the radio."));

    [Fact]
    public void It_is_whoever_spoke_in_a_statement_and_not_the_statement() => Assert.Contains(
        "it | said | Four sailors were hurt | unknown outlet > the Arland coast guard",
        Read("The tug went down on Sunday evening, the Arland coast guard said in a statement. Four sailors were hurt, it said."));

    [Fact]
    public void It_speaks_for_the_state_of_the_body_that_it_stands_for()
    {
        var reading = Reading("The tug went down on Sunday evening, the Danish coast guard said in a statement. Four sailors were hurt, it said.");

        Assert.Equal(["DK", "DK"], reading.Attributions.Select(attribution => attribution.Chain[^1].Principal));
    }

    [Fact]
    public void The_statement_is_that_of_the_ministry_that_issued_it()
    {
        var reading = Reading("The denial came in a statement by the Ministry of Defence.\n\n“No tug of ours was in the bay that evening,” the statement said.");

        Assert.Equal("the statement > Ministry of Defence", string.Join(" > ", reading.Attributions[^1].Chain.Skip(1).Select(link => link.Name)));
    }

    [Fact]
    public void A_noun_of_admitting_has_whose_it_is_and_what() => Assert.Contains(
        "Oslo | admission | Danish involvement | unknown outlet > Oslo",
        Read("The minister spoke on Monday, marking the first official admission by Oslo of Danish involvement."));

    [Fact]
    public void What_is_said_according_to_sources_encloses_what_they_say_of_others() => Assert.Contains(
        "two people familiar with the matter | according to | Prosecutors are considering charges of fraud | unknown outlet > two people familiar with the matter",
        Read("Prosecutors are considering charges of fraud, according to two people familiar with the matter."));

    [Fact]
    public void A_dateline_is_no_part_of_what_is_said() => Assert.Contains(
        "the roads office | said | The pass will reopen on Monday | ",
        Read("LARVIK, March 4 (Reuters) - The pass will reopen on Monday, the roads office said."));

    [Theory]
    [InlineData("Minister: Border market to reopen within weeks", "Minister | : | Border market to reopen within weeks")]
    [InlineData("Bridge toll rises to nine - mayor", "mayor | - | Bridge toll rises to nine")]
    [InlineData("Wardens knew of cracks for years, letters show", "letters | show | Wardens knew of cracks for years")]
    public void A_headline_names_its_speaker(string title, string expected) => Assert.Contains(
        expected + " | ", Read(title + "\n\nThe town council met on Monday to talk about the matter for two hours."));

    [Fact]
    public void A_place_before_a_colon_says_where_and_not_who() =>
        Assert.DoesNotContain("Norway | :", Read("Norway: Nine hurt in ferry fire\n\nA ferry burned in the fjord on Monday."));

    [Fact]
    public void Turns_of_a_transcript_and_signed_quotations_have_their_speakers()
    {
        var dump = Read("VANCE: Will the boats sail again this week?\n\nABT: They will, if the wind lets them out of the harbour.\n\n\u201cNobody asked the islanders.\u201d \u2014 Mina Holt, Varn");
        Assert.Contains("ABT | : | They will", dump);
        Assert.Contains("Mina Holt | ", dump);
    }

    [Fact]
    public void A_relay_that_sources_the_whole_report_keeps_its_own_relays_further_down() => Assert.Contains(
        "according to | The bridge has cracks in both piers | The Courier > Reuters > Tanjug",
        Read("The army of Valdora has shut the bridge at Varn.\nThe Courier reports on this with reference to Tanjug and cited by Reuters.\nThe bridge has cracks in both piers, according to Tanjug."));

    [Fact]
    public void Conditions_of_anonymity_and_cited_people_are_no_contents()
    {
        var reading = Reading("The pump had failed twice, the Lakeside Monitor reported, citing two engineers. A guard, who asked not to be named, said the alarm was off.");
        Assert.DoesNotContain(reading.Attributions, a => a.Content.Any(c => reading.Quote(c) is "two engineers" or "not to be named"));
    }

    private static Reading Reading(string text) => Samples.Pipeline.Read(
        new Report
        {
            Id = new ReportId("00"),
            Doc = "report",
            Text = text,
            Origin = "report.txt",
            Offsets = new OffsetMap([]),
            Title = text.IndexOf("\n\n", StringComparison.Ordinal) is > 0 and var end && !text.Contains("VANCE", StringComparison.Ordinal) ? new TextSpan(0, end) : null,
        });

    private static string Read(string text)
    {
        var reading = Reading(text);
        return string.Join('\n', reading.Attributions.Select(a =>
            $"{Words(reading, a.Source)} | {Words(reading, a.Cue)} | {Words(reading, a.Content)} | {ChainDump.Names(a.Chain)}"));
    }

    private static string Words(Reading reading, ImmutableArray<TextSpan> spans) => string.Join(" / ", spans.Select(reading.Quote));
}
