using System.Text;

namespace Hearsay.Tests.Intake;

/// <summary>Small pages built the way news sites build theirs; all names and words are made up.</summary>
public class NewsPageTests
{
    [Fact]
    public void A_cms_page_with_linked_data_gives_its_report_and_nothing_beside_it()
    {
        var report = Take.Page(Pages.Cms);

        Assert.Equal("""
            title: Harbour strike enters second week as talks stall
            outlet: The Northern Ledger
            byline: Mara Holt, Ivo Lindqvist
            published: 2024-03-12T18:05:00+02:00
            modified: 2024-03-12T19:40:00+02:00
            language: en-GB
            url: https://ledger.example/world/harbour-strike-enters-second-week
            | Dock workers in the port of Velmar voted on Tuesday to go on with their strike, their union said.
            | “We are not asking for the moon,” said Tomas Rell, who leads the union. “We are asking for last year’s contract.”
            | The port authority said in a statement that 14 ships were waiting & that losses stood at €3m a day.
            | What happens next
            | A mediator named by the ministry is to meet both sides on Thursday, according to two people with knowledge of the talks.
            | The ministry did not reply to a request for comment.
            """.ReplaceLineEndings("\n"), IntakeDump.Of(report));
        Assert.Equal(1.0, OffsetCheck.Verify(report, Encoding.UTF8), 3);
    }

    [Fact]
    public void A_wordpress_page_loses_its_share_buttons_related_posts_and_captions()
    {
        var report = Take.Page(Pages.WordPress);

        Assert.Equal("""
            title: Bridge over the Oster reopens after repairs
            outlet: Valley Post
            byline: Newsroom
            published: 2023-11-02T09:15:00+00:00
            language: en-US
            url: https://valleypost.example/2023/11/02/bridge-reopens/
            | The bridge over the Oster reopened on Thursday after eight months of repairs, the road agency said.
            | “It is safer than it was when it was new,” engineer Petra Vance told the Valley Post.
            | The agency listed three works that were done:
            | the bearings were replaced;
            | the deck was sealed;
            | the railings were raised to 1.2 metres.
            | Drivers welcomed the news, although some said that the work should have been done years ago.
            """.ReplaceLineEndings("\n"), IntakeDump.Of(report));
        Assert.True(OffsetCheck.Verify(report, Encoding.UTF8) > 0.99);
    }

    [Fact]
    public void An_old_page_laid_out_with_tables_gives_its_text()
    {
        var report = Take.Page(Pages.OldTables);

        Assert.Equal("""
            title: Minister rejects report on grain prices
            published: 2001-06-04
            | The agriculture minister rejected on Monday a report which said that grain prices would double by the autumn.
            | "The report is wrong in every figure," Josef Arlt told reporters in Karst. "We shall publish our own."
            | The report, written for the farmers' league, said that the harvest had failed in four of nine provinces.
            | A spokesman for the league said it stood by the report.
            """.ReplaceLineEndings("\n"), IntakeDump.Of(report));
        Assert.Equal(1.0, OffsetCheck.Verify(report, Encoding.UTF8), 3);
    }

    [Fact]
    public void An_amp_page_gives_its_text_without_players_and_consent()
    {
        var report = Take.Page(Pages.Amp);

        Assert.Equal("""
            title: Senate passes water bill
            outlet: Daily Current
            byline: A. Moreau
            published: 2022-08-19
            language: en
            url: https://current.example/news/water-bill
            | The senate passed a bill on Friday that would limit the water that farms may draw from the Lisk basin.
            | Senator Dana Whitlow, who wrote the bill, said it would “give the river back its summers”.
            | Opponents said that they would go to court, the Lisk Herald reported.
            """.ReplaceLineEndings("\n"), IntakeDump.Of(report));
    }

    [Fact]
    public void A_regional_page_without_markup_gives_its_outlet_from_the_title_and_its_rows_as_lines()
    {
        var report = Take.Page(Pages.Regional);

        Assert.Equal("""
            title: Ferry rescued off Tarn coast, all 212 aboard safe
            outlet: Coastal News
            byline: Nina Sorel in Tarn
            published: 2025-04-28T10:00:00+00:00
            language: en
            | Lifeboats reached the vessel after nine hours in high seas
            | TARN (Coastal News) - All 212 people aboard a ferry that lost power off Tarn were brought ashore on Monday, the coastguard said.
            | "It was the longest night of my life," passenger Ole Brandt told this newspaper.
            | The operator, Tarn Lines, said in a statement that "a failed pump" was to blame.
            | It did not say when service would resume.
            | We are with you, Tarn.
            | — Minister (@minister) April 28, 2025
            | The vessel was inspected in March and found fit, the statement added.
            | Year	Incidents
            | 2023	4
            | 2024	7
            | The transport ministry has opened an inquiry, a spokeswoman said.
            | Nina Sorel is the Coastal News correspondent in Tarn.
            """.ReplaceLineEndings("\n").Replace("\\t", "\t", StringComparison.Ordinal), IntakeDump.Of(report));
    }

    [Fact]
    public void A_page_of_two_lines_is_read_whole()
    {
        var report = Take.Page("<div class=content><h2>Short note</h2><p>He said &quot;no&quot;.</p></div>");

        Assert.Equal("title: Short note\n| He said \"no\".", IntakeDump.Of(report));
    }
}
