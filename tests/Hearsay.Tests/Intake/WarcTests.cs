using System.IO.Compression;
using System.Text;
using Hearsay.Intake;

namespace Hearsay.Tests.Intake;

/// <summary>Archives built here, record by record, the way crawlers write them.</summary>
public class WarcTests
{
    private static readonly byte[][] Crawl =
    [
        Record("warcinfo", "i0", "application/warc-fields", "software: test\r\n"),
        Record("request", "q1", "application/http;msgtype=request", "GET / HTTP/1.1\r\n\r\n", "https://a.example/1"),
        Response("r1", "https://a.example/1", "text/html; charset=windows-1252", Page("Dam holds after heavy rain", "The dam held, an engineer said: \u0093We slept\u0094.")),
        Response("r2", "https://a.example/2", "text/html", Page("Moved to another place now", "Nothing is here any more, it says."), "404 Not Found"),
        Response("r3", "https://a.example/3.jpg", "image/jpeg", "xx"),
        Response("r4", "https://a.example/4", "text/html", "<html><body></body></html>"),
        Record("conversion", "c5", "text/plain", "Mayor opens new bridge\n\nThe mayor opened the bridge on Monday, the city said.", "https://a.example/5"),
        Response("r6", "https://a.example/6", "text/html; charset=utf-8", Page("Votes to be counted again", "The votes will be counted again, a court ruled.")),
    ];

    private const string Expected = """
        r1 https://a.example/1: Dam holds after heavy rain|The dam held, an engineer said: “We slept”.
        rejected: no-text
        c5 https://a.example/5: Mayor opens new bridge|The mayor opened the bridge on Monday, the city said.
        r6 https://a.example/6: Votes to be counted again|The votes will be counted again, a court ruled.
        """;

    [Theory]
    [InlineData("plain")]
    [InlineData("members")]
    [InlineData("one member")]
    public void Pages_and_texts_come_out_and_other_records_are_passed_over(string packing)
    {
        var bytes = packing switch
        {
            "plain" => [.. Crawl.SelectMany(r => r)],
            "members" => [.. Crawl.SelectMany(Gzip)],
            _ => Gzip([.. Crawl.SelectMany(r => r)]),
        };

        Assert.Equal(Expected.ReplaceLineEndings("\n"), Dump(bytes, packing == "plain" ? "crawl.warc" : "crawl.warc.gz"));
    }

    [Fact]
    public void Headers_without_an_end_cost_no_more_than_their_bytes() // found by fuzzing: each was read to the end of all
    {
        var many = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("WARC/1.0\r\n", 20_000)) + "\r\n");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(RejectionCodes.Damaged, Assert.Single(new ReportReader().Read(many, "a.warc")).Rejection!.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 << 20);
    }

    [Fact]
    public void A_damaged_member_is_named_with_its_offset_and_the_rest_is_read()
    {
        var members = Crawl.Select(Gzip).ToArray();
        var place = members.Take(2).Sum(m => m.Length);
        members[2][members[2].Length / 2] ^= 0x55;

        var results = Read([.. members.SelectMany(m => m)], "crawl.warc.gz");

        Assert.Equal(("damaged", $"byte {place}"), (results[0].Rejection!.Code, results[0].Rejection!.Place));
        Assert.Equal(["c5", "r6"], results.Select(r => r.Report?.Doc).OfType<string>());
    }

    [Theory]
    [InlineData("Content-Length: ", "Content-Length: 9")]
    [InlineData("Content-Length: ", "Content-Length: -")]
    [InlineData("WARC/1.0", "WRAC/1.0")]
    public void A_broken_record_in_a_plain_archive_costs_that_record_alone(string from, string to)
    {
        var broken = Encoding.Latin1.GetString(Crawl[2]);
        broken = broken[..broken.IndexOf(from, StringComparison.Ordinal)] + to + broken[(broken.IndexOf(from, StringComparison.Ordinal) + from.Length)..];

        var results = Read([.. Crawl[0], .. Encoding.Latin1.GetBytes(broken), .. Crawl[6], .. Crawl[7]], "crawl.warc");

        Assert.Equal(("damaged", $"byte {Crawl[0].Length}"), (results[0].Rejection!.Code, results[0].Rejection!.Place));
        Assert.Equal(["c5", "r6"], results.Select(r => r.Report?.Doc).OfType<string>());
    }

    [Fact]
    public void An_archive_that_ends_early_says_where()
    {
        byte[] bytes = [.. Gzip(Crawl[6]), .. Gzip(Crawl[7])];

        var results = Read(bytes[..^30], "crawl.warc.gz");

        Assert.Equal("c5", results[0].Report!.Doc);
        Assert.Equal(("damaged", $"byte {Gzip(Crawl[6]).Length}"), (results[1].Rejection!.Code, results[1].Rejection!.Place));
    }

    [Fact]
    public void Chunked_and_packed_bodies_are_opened()
    {
        var page = Encoding.UTF8.GetBytes(Page("Port shut by storm tonight", "The port was shut, its master said."));
        var chunked = $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{page.Length - 10:x}\r\n{Encoding.UTF8.GetString(page[..^10])}\r\na;x=1\r\n{Encoding.UTF8.GetString(page[^10..])}\r\n0\r\n\r\n";
        byte[] packed = [.. "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"u8, .. Gzip(page)];

        var results = Read([.. Record("response", "k1", "application/http", Encoding.UTF8.GetBytes(chunked)), .. Record("response", "k2", "application/http", packed)], "x.warc");

        Assert.All(results, r => Assert.Equal("Port shut by storm tonight\n\nThe port was shut, its master said.", r.Report!.Text));
        Assert.Equal(["k1", "k2"], results.Select(r => r.Report!.Doc));
    }

    [Fact]
    public void Mutated_archives_never_crash_and_come_to_an_end()
    {
        byte[] plain = [.. Crawl.SelectMany(r => r)];
        byte[] packed = [.. Crawl.SelectMany(Gzip)];
        for (var round = 0; round < 600; round++)
        {
            var chance = new Random(round);
            var bytes = (round % 2 == 0 ? plain : packed).ToArray();
            for (var n = chance.Next(1, 5); n > 0; n--) bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
            if (round % 5 == 0) bytes = bytes[..chance.Next(bytes.Length)];

            var results = Read(bytes, round % 2 == 0 ? "x.warc" : "x.warc.gz");

            Assert.InRange(results.Count, 0, 40);
        }
    }

    private static List<IntakeResult> Read(byte[] bytes, string name) =>
        [.. new ReportReader().Read(bytes, name, TestContext.Current.CancellationToken)];

    private static string Dump(byte[] bytes, string name) => string.Join('\n', Read(bytes, name).Select(r => r.Report is { } report
        ? $"{report.Doc} {report.CanonicalUrl}: {report.Text.Replace("\n\n", "|", StringComparison.Ordinal)}"
        : $"rejected: {r.Rejection!.Code}"));

    private static string Page(string title, string text) => $"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text}</p></body></html>";

    private static byte[] Response(string id, string url, string type, string body, string status = "200 OK") =>
        Record("response", id, "application/http; msgtype=response", $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n\r\n{body}", url);

    private static byte[] Record(string kind, string id, string type, string block, string? url = null) =>
        Record(kind, id, type, Encoding.Latin1.GetBytes(block), url);

    private static byte[] Record(string kind, string id, string type, byte[] block, string? url = null) =>
    [
        .. Encoding.ASCII.GetBytes($"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{id}>\r\n{(url is null ? "" : $"WARC-Target-URI: {url}\r\n")}Content-Type: {type}\r\nContent-Length: {block.Length}\r\n\r\n"),
        .. block, .. "\r\n\r\n"u8,
    ];

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
