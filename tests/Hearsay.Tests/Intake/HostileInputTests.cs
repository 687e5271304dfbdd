using System.IO.Compression;
using System.Text;
using Hearsay.Intake;

namespace Hearsay.Tests.Intake;

public class HostileInputTests
{
    [Fact]
    public void What_is_no_report_is_rejected_with_a_code_a_place_and_advice()
    {
        (string Name, byte[] Bytes, string Expected)[] cases =
        [
            ("empty.txt", [], "empty"),
            ("blank.html", "  \r\n\t"u8.ToArray(), "empty"),
            ("mark.txt", [0xEF, 0xBB, 0xBF], "empty"),
            ("report.pdf", "%PDF-1.7 stuff"u8.ToArray(), "binary at byte 0"),
            ("report.txt", "PK\u0003\u0004 stuff"u8.ToArray(), "damaged at byte 0"),
            ("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], "binary at byte 0"),
            ("noise.txt", [.. Enumerable.Range(0, 400).Select(i => (byte)(i * 7))], "binary"),
            ("zero.txt", [.. Enumerable.Repeat((byte)'a', 300), 0, .. "said so"u8], "null-bytes at byte 300"),
            ("nothing.html", "<html><head><title>Nothing</title></head><body><nav>Home</nav></body></html>"u8.ToArray(), "no-text"),
            ("deep.html", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000))), "too-deep"),
            ("tags.html", Encoding.ASCII.GetBytes("<p>x" + string.Concat(Enumerable.Repeat("<br>", 150_000))), "too-many-tags"),
            ("huge.html", Encoding.ASCII.GetBytes("<html><body>" + new string('x', 50_000_000)), "too-large"),
        ];

        foreach (var (name, bytes, expected) in cases)
        {
            var rejection = Take.One(bytes, name).Rejection;

            Assert.True(rejection is not null, name);
            Assert.Equal((name, expected), (name, rejection.Place is { } place ? $"{rejection.Code} at {place}" : rejection.Code));
            Assert.Equal(RejectionCodes.Advice[rejection.Code], rejection.Advice);
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_in_linked_data_costs_that_character_alone()
    {
        var report = Take.Page("""
            <script type="application/ld+json">{"a\ud800b":1,"@type":"NewsArticle","headline":"Dam \udc00 holds \ud83d\ude00","datePublished":"2024-01-02"}</script>
            <p>The dam held through the night, engineers said.</p>
            """);

        Assert.Equal("Dam \uFFFD holds 😀", report.Quote(report.Title!.Value));
        Assert.Equal("2024-01-02", report.Published.ToString());
    }

    [Fact]
    public void A_gzip_bomb_stops_at_the_limit()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            Array.Fill(zeros, (byte)' ');
            for (var i = 0; i < 100; i++) gzip.Write(zeros);
        }

        Assert.Equal("too-large", Take.One(packed.ToArray(), "bomb.txt.gz").Rejection!.Code);
    }

    [Fact]
    public void A_damaged_gzip_file_is_rejected_as_damaged()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Pages.Cms));
        var bytes = packed.ToArray();
        bytes[bytes.Length / 2] ^= 0xFF;

        Assert.Equal("damaged", Take.One(bytes, "story.html.gz").Rejection!.Code);
    }

    [Fact]
    public void A_gzipped_page_is_a_page()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(Pages.Amp));

        var report = Take.One(packed.ToArray(), "water.html.gz").Report!;

        Assert.Equal("water", report.Doc);
        Assert.Equal("Daily Current", report.Outlet);
    }

    [Fact]
    public void Script_style_and_hidden_text_never_come_through()
    {
        var report = Take.Page("""
            <title>Market opens</title><body><h1>Market opens in the old hall</h1>
            <p>The market opened, a trader said.<script>alert("evil 1")</script><style>evil { 2 }</style></p>
            <p hidden>evil 3</p><p style="color:red; display : none">evil 4</p><template><p>evil 5</p></template>
            <noscript><p>evil 6</p></noscript><textarea>evil 7</textarea><svg><text>evil 8</text></svg><!-- evil 9 -->
            <p>It closes at six.</p>
            """);

        Assert.Equal("Market opens in the old hall\n\nThe market opened, a trader said.\nIt closes at six.", report.Text);
    }

    [Fact]
    public void Zero_bytes_and_wild_references_in_a_page_do_no_harm()
    {
        var report = Take.Page("<title>T</title><p>He\0said &#0; &#xD800; &#x110000; &#99999999999; &bogus; &notit; &amp;amp; &#128512; a&#x301; so.</p>");

        Assert.DoesNotContain('\0', report.Text);
        Assert.DoesNotContain(report.Text, c => char.IsControl(c) && c != '\n');
        Assert.Contains("😀", report.Text, StringComparison.Ordinal);
        Assert.Contains("&amp;", report.Text, StringComparison.Ordinal);
        Assert.EndsWith("so.", report.Text, StringComparison.Ordinal);
    }
}
