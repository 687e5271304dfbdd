using System.Text;
using Hearsay.Intake;
using Hearsay.Tests.Support;

namespace Hearsay.Live.Tests;

public class ZipTests
{
    private const string Pier = "Pier closed\n\nThe pier at Holm collapsed, the Ferry Board said on Monday.\n";

    [Fact]
    public void Files_come_in_order_each_as_what_it_is()
    {
        var zip = Zips.Of(("b.txt", Text(Pier)), ("a/1.jsonl", Text("{\"id\":\"x\",\"text\":\"Ferry late\\n\\nThe captain said so.\"}\n{bad\n")), ("a/pic.png", [1, 2, 3]), (".hidden/x.txt", Text(Pier)), ("a/", []));

        Assert.Equal(["x news.zip!/a/1.jsonl:1", "bad-json news.zip!/a/1.jsonl:2", "b news.zip!/b.txt"], Read(zip));
    }

    [Fact]
    public void Archives_inside_archives_are_read_as_deep_as_allowed()
    {
        var zip = Zips.Of(("1.zip", Zips.Of(("2.zip", Zips.Of(("3.zip", Zips.Of(("x.txt", Text(Pier)))), ("y.txt", Text(Pier)))))));

        Assert.Equal(["too-large news.zip!/1.zip!/2.zip!/3.zip", "y news.zip!/1.zip!/2.zip!/y.txt"], Read(zip));
    }

    [Fact]
    public void A_bomb_is_put_down_and_the_rest_is_read()
    {
        var zip = Zips.Of(("a.txt", new byte[40 << 20]), ("b.txt", Text(Pier)));

        Assert.Equal(["damaged news.zip!/a.txt", "b news.zip!/b.txt"], Read(zip));
    }

    [Fact]
    public void Limits_hold_over_the_whole_archive()
    {
        var zip = Zips.Of([.. Enumerable.Range(0, 5).Select(i => ($"{i}.txt", Text(Pier)))]);

        Assert.Equal("too-large news.zip", Assert.Single(Read(zip, new IntakeLimits { Records = 4 })));
        Assert.Equal(3, Read(zip, new IntakeLimits { ArchiveBytes = Pier.Length * 2 }).Count(line => line.StartsWith("damaged")));
    }

    [Fact]
    public void A_damaged_file_is_told_and_a_damaged_list_ends_the_archive()
    {
        var zip = Zips.Of(("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(i => $"Pier {i * 7919} closed. ")))), ("b.txt", Text(Pier)));
        var bad = zip.ToArray();
        for (var i = 45; i < 60; i++) bad[i] ^= 0xFF;

        Assert.Contains("b news.zip!/b.txt", Read(bad));
        Assert.StartsWith("damaged", Read(bad)[0]);
        Assert.Equal("damaged news.zip", Assert.Single(Read(zip[..(zip.Length - 30)])));
    }

    [Fact]
    public void An_office_document_is_no_archive_of_reports() =>
        Assert.Equal("binary news.zip", Assert.Single(Read(Zips.Of(("[Content_Types].xml", Text("<Types/>")), ("word/document.xml", Text("<w/>"))))));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static List<string> Read(byte[] zip, IntakeLimits? limits = null) =>
    [
        .. new ReportReader(new IntakeOptions { Limits = limits ?? new() }).Read(zip, "news.zip")
            .Select(taken => taken.Report is { } report ? $"{report.Doc} {report.Origin}" : $"{taken.Rejection!.Code} {taken.Rejection.Origin}"),
    ];
}
