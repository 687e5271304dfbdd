using System.IO.Compression;
using System.Text;
using Hearsay.Intake;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Intake;

/// <summary>Archives whose beginning was read before.</summary>
public class GoneOnArchiveTests
{
    [Fact]
    public void Records_of_a_packed_member_are_passed_over_by_count_those_that_are_no_reports_too()
    {
        var archive = Packed(Record(0), Record(1, "request"), Record(2), Record(3), Record(4));

        Assert.Equal(["r0 0", "r2 2", "r3 3", "r4 4"], Read(archive, "news.warc.gz", 0));
        Assert.Equal(["r2 2", "r3 3", "r4 4"], Read(archive, "news.warc.gz", 2));
        Assert.Empty(Read(archive, "news.warc.gz", 5));
    }

    [Fact]
    public void Each_member_counts_its_own()
    {
        byte[] archive = [.. Packed(Record(0), Record(1)), .. Packed(Record(2), Record(3))];

        Assert.Equal(["r1 1", "r2 0", "r3 1"], Read(archive, "news.warc.gz", 1));
    }

    [Fact]
    public void Files_of_a_ZIP_archive_are_passed_over_as_they_are_named_and_archives_inside_count_as_one()
    {
        var zip = Zips.Of(("b.txt", Text(2)), ("a.zip", Zips.Of(("1.txt", Text(0)), ("2.txt", Text(1)))), (".hidden", Text(9)), ("c.warc.gz", Packed(Record(3), Record(4))));

        Assert.Equal(["1 0", "2 0", "b 1", "r3 2", "r4 2"], Read(zip, "news.zip", 0));
        Assert.Equal(["b 1", "r3 2", "r4 2"], Read(zip, "news.zip", 1));
        Assert.Equal(["r3 2", "r4 2"], Read(zip, "news.zip", 2));
        Assert.Empty(Read(zip, "news.zip", 3));
    }

    [Fact]
    public void What_is_passed_over_counts_for_the_limits()
    {
        var zip = Zips.Of([.. Enumerable.Range(0, 5).Select(i => ($"{i}.txt", Text(i)))]);

        Assert.Equal(["3 3", "damaged 4"], Read(zip, "news.zip", 3, new IntakeLimits { ArchiveBytes = Text(0).Length * 4 }));
    }

    private static byte[] Text(int i) => Encoding.UTF8.GetBytes($"Pier closed\n\nThe pier at Holm collapsed, boat {i} said on Monday.\n");

    private static byte[] Record(int i, string type = "conversion") => [
        .. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:r{i}>\r\nContent-Type: text/plain\r\nContent-Length: {Text(i).Length}\r\n\r\n"),
        .. Text(i), .. "\r\n\r\n"u8];

    private static byte[] Packed(params byte[][] records)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal)) gzip.Write([.. records.SelectMany(record => record)]);
        return bytes.ToArray();
    }

    private static List<string> Read(byte[] archive, string name, int done, IntakeLimits? limits = null) =>
    [
        .. new ReportReader(new IntakeOptions { Limits = limits ?? new() }).Read(() => new MemoryStream(archive), done, name, TestContext.Current.CancellationToken)
            .Select(result => $"{result.Report?.Doc ?? result.Rejection!.Code} {result.Before}"),
    ];
}
