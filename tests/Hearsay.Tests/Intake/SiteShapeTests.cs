using System.Text;

namespace Hearsay.Tests.Intake;

/// <summary>The shapes in which well-known kinds of sites build an article's body; words are made up.</summary>
public class SiteShapeTests
{
    private static readonly string[] Story =
    [
        "The central bank of Orland raised its main rate to 6 percent on Wednesday, saying that prices had risen faster than it forecast.",
        "“We did not want to wait another month,” the governor, Lena Maur, told reporters after the meeting in the capital.",
        "Two members of the board voted against the decision, according to the minutes, which were published with it.",
        "The finance ministry declined to comment, but an official there, who was not allowed to speak in public, called the move late.",
        "Analysts at Tarn Bank had expected no change. They said in a note that a further rise in June was now likely.",
        "The currency gained one percent against the dollar within an hour of the announcement.",
    ];

    public static TheoryData<string, string> Shapes => new()
    {
        { "each paragraph in a component of its own", Page("""<main id="main-content"><article><header data-component="headline-block"><h1>Orland raises main rate to 6 percent</h1></header><div data-component="byline-block"><span>Sam Poole</span></div>{0}<section data-component="links-block"><h2>Related topics</h2><ul><li><a href="/o">Orland</a></li><li><a href="/b">Banks</a></li></ul></section></article></main>""",
            """<div data-component="text-block" class="ssrcss-11r1m41"><div class="ssrcss-7uxr49"><p class="ssrcss-1q0x1qg">{0}</p></div></div>""") },
        { "divisions instead of paragraphs", Page("""<div id="app"><article><div class="article-header"><h1 data-testid="Heading">Orland raises main rate to 6 percent</h1></div><div class="article-body__content"><div class="article-body__wrapper">{0}</div><div class="toolbar__container"><button>Share</button></div></div></article></div>""",
            """<div data-testid="paragraph-{1}" class="text__text text__dark-grey article-body__element">{0}</div>""") },
        { "paragraphs behind a paywall class", Page("""<main><h1>Orland raises main rate to 6 percent</h1><div class="grid body body__container article__body"><div class="body__inner-container">{0}</div></div></main>""",
            """<p class="paywall">{0}</p>""") },
        { "custom elements between paragraphs", Page("""<main class="Page-main"><h1 class="Page-headline">Orland raises main rate to 6 percent</h1><div class="Page-storyBody"><div class="RichTextStoryBody RichTextBody">{0}</div></div></main>""",
            """<p>{0}</p><bsp-ad><div class="Advertisement">ADVERTISEMENT</div></bsp-ad>""") },
        { "marked with microdata", Page("""<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">Orland raises main rate to 6 percent</h1><div class="post_text" itemprop="articleBody">{0}<p><strong>Read also: <a href="/x">Orland: a land of high prices</a></strong></p></div></div>""",
            "<p>{0}</p>") },
        { "line breaks in one division", Page("""<div class="wrap"><div class="col"><h1>Orland raises main rate to 6 percent</h1><div class="text">{0}</div></div></div>""", "{0}<br /><br />\n") },
        { "a heading of the site's before the title", Page("""<header><h1 class="logo"><a href="/">Orland Times</a></h1></header><section class="content"><h2 class="headline">Orland raises main rate to 6 percent</h2>{0}</section>""", "<p>{0}</p>") },
        { "paragraphs with wrappers that have sidebars in their names", Page("""<div class="layout-with-sidebar social-enabled"><div class="main-column has-related"><h1>Orland raises main rate to 6 percent</h1><div class="newsletter-subscriber-content">{0}</div></div><div class="sidebar"><ul><li><a href="/1">Shops shut early</a></li></ul></div></div>""", "<p>{0}</p>") },
    };

    [Theory]
    [MemberData(nameof(Shapes), DisableDiscoveryEnumeration = true)]
    public void The_title_and_each_paragraph_come_through_and_nothing_else(string shape, string html)
    {
        var report = Take.Page(html);

        Assert.Equal((shape, $"Orland raises main rate to 6 percent\n\n{string.Join('\n', Story)}"), (shape, report.Text));
        Assert.Equal(1.0, OffsetCheck.Verify(report, Encoding.UTF8), 3);
    }

    private static string Page(string body, string paragraph)
    {
        var paragraphs = string.Concat(Story.Select((text, i) => paragraph.Replace("{0}", text, StringComparison.Ordinal).Replace("{1}", $"{i}", StringComparison.Ordinal)));
        return $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Orland raises main rate to 6 percent | Orland Times</title>
            <meta property="og:title" content="Orland raises main rate to 6 percent"></head><body>
            <nav><a href="/">Home</a> <a href="/money">Money</a> <a href="/sport">Sport</a></nav>
            {body.Replace("{0}", paragraphs, StringComparison.Ordinal)}
            <div class="more"><h3>Latest</h3><ul><li><a href="/a">Rain expected in the north</a></li><li><a href="/b">Team names new coach for the season</a></li></ul></div>
            <footer><p>Orland Times, 1 Press Street. Terms of use. Privacy policy. Contact us.</p></footer></body></html>
            """;
    }
}
