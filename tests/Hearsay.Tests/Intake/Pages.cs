namespace Hearsay.Tests.Intake;

/// <summary>Pages written for these tests.</summary>
internal static class Pages
{
    public const string Cms = """
        <!doctype html>
        <html lang="en-GB"><head><meta charset="utf-8">
        <title>Harbour strike enters second week as talks stall | World | The Northern Ledger</title>
        <meta property="og:site_name" content="The Northern Ledger">
        <meta property="og:title" content="Harbour strike enters second week as talks stall">
        <link rel="canonical" href="https://ledger.example/world/harbour-strike-enters-second-week">
        <script type="application/ld+json">
        {"@context":"https://schema.org","@graph":[
          {"@type":"Organization","@id":"#org","name":"Northern Ledger Media Group"},
          {"@type":["NewsArticle","Article"],"headline":"Harbour strike enters second week as talks stall",
           "datePublished":"2024-03-12T18:05:00+02:00","dateModified":"2024-03-12T19:40:00+02:00",
           "author":[{"@type":"Person","name":"Mara Holt"},{"@type":"Person","name":"Ivo Lindqvist"}],
           "publisher":{"@id":"#org"},}]}
        </script>
        <style>.x { color: red }</style><script>window.dataLayer = [{"text":"Dock workers in code"}];</script></head>
        <body class="article-page has-newsletter">
        <div id="onetrust-consent-sdk"><p>We use cookies to improve your visit. Accept all cookies or manage your choice.</p></div>
        <header class="site-header"><nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
        <main><article>
          <h1 class="headline">Harbour strike enters <em>second</em> week as talks stall</h1>
          <div class="article-byline byline">By <a href="/mara">Mara Holt</a> and Ivo Lindqvist</div>
          <div class="article-meta"><time datetime="2024-03-12T18:05:00+02:00">12 March 2024, 18:05</time></div>
          <div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Copy link</a></div>
          <figure><img src="a.jpg" alt="Cranes"><figcaption>Cranes stand still in Velmar. Photograph: J. Poll</figcaption></figure>
          <div class="article-body">
            <p>Dock workers in the port of <a href="/t/velmar">Velmar</a> voted on Tuesday to go on with their strike, their union said.</p>
            <p>&ldquo;We are not asking for the moon,&rdquo; said <strong>Tomas Rell</strong>, who leads the union.
               “We are asking for last year&#8217;s contract.”</p>
            <div class="ad-slot" id="ad-1"><p>Advertisement</p></div>
            <p>The port authority said in a statement that 14&nbsp;ships were waiting &amp; that losses stood at &euro;3m a day.</p>
            <aside class="related"><h3>Related</h3><ul><li><a href="/1">Last year's strike: how it ended</a></li></ul></aside>
            <h2>What happens next</h2>
            <p>A mediator named by the ministry is to meet both sides on Thursday, according to two people with know&shy;ledge of the talks.</p>
            <p>The ministry did not reply to a request for comment.</p>
            <div class="newsletter-signup"><h4>The Morning Ledger</h4><p>The best of our reporting in your inbox each day.</p></div>
          </div>
        </article></main>
        <section class="recommended"><h2>More on this story</h2><ul><li><a href="/2">Port fees to rise in May</a></li><li><a href="/3">What the docks mean to Velmar</a></li></ul></section>
        <footer><p>© 2024 Northern Ledger Media Group. All rights reserved.</p></footer>
        </body></html>
        """;

    public const string WordPress = """
        <!DOCTYPE html><html lang="en-US"><head><meta charset="UTF-8" />
        <title>Bridge over the Oster reopens after repairs - Valley Post</title>
        <link rel="canonical" href="https://valleypost.example/2023/11/02/bridge-reopens/" />
        <meta property="og:site_name" content="Valley Post" /><meta property="og:type" content="article" />
        <meta property="article:published_time" content="2023-11-02T09:15:00+00:00" /><meta name="author" content="Newsroom" />
        </head><body class="post-template-default single single-post sidebar-right social-on">
        <div id="page" class="site"><header id="masthead" class="site-header"><h1 class="site-title"><a href="/">Valley Post</a></h1></header>
        <div id="content"><div id="primary" class="content-area"><main id="main"><article id="post-881" class="post type-post">
        <header class="entry-header"><h1 class="entry-title">Bridge over the Oster reopens after repairs</h1>
        <div class="entry-meta"><span class="posted-on">Posted on <time class="entry-date published" datetime="2023-11-02T09:15:00+00:00">November 2, 2023</time></span> by <span class="author vcard">Newsroom</span></div></header>
        <div class="entry-content">
        <div id="attachment_9" class="wp-caption alignnone"><img src="b.jpg" /><p class="wp-caption-text">The bridge at night. (Valley Post)</p></div>
        <p>The bridge over the Oster reopened on Thursday after eight months of repairs, the road agency said.</p>
        <p>&#8220;It is safer than it was when it was new,&#8221; engineer Petra Vance told the <i>Valley Post</i>.</p>
        <p><strong>Read also:</strong> <a href="/2023/10/01/tolls/">Tolls on the Oster to rise in spring</a></p>
        <p>The agency listed three works that were done:</p>
        <ul><li>the bearings were replaced;</li><li>the deck was sealed;</li><li>the railings were raised to 1.2 metres.</li></ul>
        <p>Drivers welcomed the news, although some said that the work should have been done years ago.</p>
        <div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div>
        <div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><p><a href="/a">Bridge closes</a></p></div>
        </div>
        <footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Local</a></span> <span class="tags-links">Tagged <a href="/t">bridges</a></span></footer>
        </article><div id="comments" class="comments-area"><h2>2 thoughts on “Bridge over the Oster reopens”</h2><ol><li><p>About time, and thanks to all who worked through the winter on it. My commute is twenty minutes shorter.</p></li></ol></div>
        </main></div><aside id="secondary" class="widget-area"><section class="widget"><h2>Recent posts</h2><ul><li><a href="/x">School wins prize</a></li></ul></section></aside></div></div>
        </body></html>
        """;

    public const string OldTables = """
        <HTML><HEAD><TITLE>Minister rejects report on grain prices</TITLE>
        <META NAME="date" CONTENT="2001-06-04"></HEAD>
        <BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="100%" BORDER=0><TR><TD COLSPAN=2><A HREF="/"><IMG SRC="logo.gif"></A></TD></TR>
        <TR><TD WIDTH=120 VALIGN=top><FONT SIZE=1><A HREF="/home">Home</A><BR><A HREF="/world">World</A><BR><A HREF="/money">Money</A><BR><A HREF="/weather">Weather</A></FONT></TD>
        <TD VALIGN=top><FONT FACE="Times" SIZE=5><B>Minister rejects report on grain prices</B></FONT><P>
        <FONT FACE="Times">The agriculture minister rejected on Monday a report
        which said that grain prices would double by the autumn.<BR><BR>
        "The report is wrong in every figure," Josef Arlt told reporters in Karst.
        "We shall publish our own."<BR><BR>
        The report, written for the farmers' league, said that the harvest had failed in<BR>
        four of nine provinces.<P>A spokesman for the league said it stood by the report.
        </FONT></TD></TR>
        <TR><TD COLSPAN=2 ALIGN=center><FONT SIZE=1><A HREF="/about">About us</A> | <A HREF="/contact">Contact</A></FONT></TD></TR></TABLE></BODY></HTML>
        """;

    public const string Amp = """
        <!doctype html><html amp lang="en"><head><meta charset="utf-8"><link rel="canonical" href="https://current.example/news/water-bill">
        <title>Senate passes water bill</title><style amp-boilerplate>body{visibility:hidden}</style>
        <script type="application/ld+json">[{"@context":"http://schema.org","@type":"WebSite","name":"Daily Current"},
        {"@context":"http://schema.org","@type":"http://schema.org/NewsArticle","headline":"Senate passes water bill","datePublished":"2022-08-19",
        "author":"By A. Moreau","publisher":{"@type":"Organization","name":"Daily Current"}}]</script></head>
        <body><amp-consent id="c"><div>We need your consent.</div><button>Accept</button></amp-consent>
        <amp-sidebar><ul><li><a href="/">Front page</a></li></ul></amp-sidebar>
        <article class="amp-wp-article"><header><h1>Senate passes water bill</h1></header>
        <amp-img src="s.jpg" width=1 height=1></amp-img><div class="amp-wp-article-content">
        <p>The senate passed a bill on Friday that would limit the water that farms may draw from the Lisk basin.</p>
        <amp-ad type="x"><div placeholder>Advertisement</div></amp-ad>
        <p>Senator Dana Whitlow, who wrote the bill, said it would <q>give the river back its summers</q>.</p>
        <amp-social-share type="email">Mail this</amp-social-share>
        <p>Opponents said that they would go to court, the Lisk Herald reported.</p></div></article></body></html>
        """;

    public const string Regional = """
        <!DOCTYPE html><html lang="en"><head><title>Ferry rescued off Tarn coast, 212 safe - Coastal News</title>
        <meta name="description" content="All 212 people were safe."><meta property="og:title" content="Ferry rescued off Tarn coast"><meta name="date" content="Mon, 28 Apr 2025 10:00:00 GMT"></head>
        <body><div id="cookieNotice" role="region"><p>This site uses cookies to make your visit better. By using it you accept this. <a href="#">OK</a></p></div>
        <div class="top"><a href="/">Coastal News</a><ul><li><a href="/n">News</a><li><a href="/s">Sport</a><li><a href="/w">Weather</a></ul></div>
        <div class="page"><div class="story">
        <h1>Ferry rescued off Tarn coast, all 212 aboard safe</h1>
        <p class="standfirst">Lifeboats reached the vessel after nine hours in high seas</p>
        <p class="by">By <b>Nina Sorel</b> in Tarn</p><p class="when">28 April 2025</p>
        <ul class="tools"><li><a href="https://facebook.com/share">Facebook</a></li><li><a href="https://x.com/share">X</a></li><li><a href="mailto:?">Email</a></li></ul>
        <div class="pic"><img src="f.jpg" alt="ferry"><span class="caption">The ferry under tow. Picture: Coastal News</span></div>
        <p>TARN (Coastal News) - All 212 people aboard a ferry that lost power off Tarn were brought ashore on Monday, the coastguard said.</p>
        <p>"It was the longest night of my life," passenger Ole Brandt told this newspaper.</p>
        <div class="also"><h4>Also in the news</h4><ul><li><a href="/1">Storm closes schools across the north</a></li><li><a href="/2">Harbour master quits after inquiry</a></li></ul></div>
        <p>The operator, Tarn Lines, said in a statement that "a failed pump" was to blame.<br>It did not say when service would resume.</p>
        <blockquote class="twitter-tweet"><p>We are with you, Tarn.</p>&mdash; Minister (@minister) <a href="#">April 28, 2025</a></blockquote>
        <blockquote><p>The vessel was inspected in March and found fit, the statement added.</p></blockquote>
        <table><tr><th>Year</th><th>Incidents</th></tr><tr><td>2023</td><td>4</td></tr><tr><td>2024</td><td>7</td></tr></table>
        <p><a href="/report">Read the full report here</a></p>
        <p>The transport ministry has opened an inquiry, a spokeswoman said.</p>
        <p><em>Nina Sorel is the Coastal News correspondent in Tarn.</em></p>
        <p class="tags">Tags: <a href="/t/f">ferries</a>, <a href="/t/t">Tarn</a></p>
        </div>
        <div class="right"><h3>Most read</h3><ol><li><a href="/3">Ten best walks by the sea</a></li><li><a href="/4">Why the herring came back</a></li></ol></div></div>
        <div class="bottom"><p>&copy; 2025 Coastal News Ltd. Registered office: 2 Quay Street.</p></div></body></html>
        """;
}
