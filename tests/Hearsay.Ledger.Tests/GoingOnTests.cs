using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Hearsay.Cli.Terminals;
using Hearsay.Cli.Verbs;
using Hearsay.Ledger.Tests.Support;
using Hearsay.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>A batch over an archive that was cut off goes on in its middle.</summary>
public sealed partial class GoingOnTests : IDisposable
{
    private const int Records = 90;

    /// <summary>Bytes of output, most of what is written.</summary>
    private const int Enough = 36_000;

    private readonly TestTerminal _terminal = new();

    [Theory]
    [InlineData("news.warc.gz")]
    [InlineData("news.wet")]
    [InlineData("news.jsonl")]
    [InlineData("news.jsonl.gz")]
    [InlineData("whole.warc.gz")]
    [InlineData("news.zip")]
    public async Task What_is_done_is_not_taken_in_again_and_all_ends_as_if_nothing_had_been(string name)
    {
        var archive = Archive(name, Page);
        await Read(archive, "whole.db");
        var whole = _terminal.Bytes;

        var done = await ReadPart(archive, "cut.db", whole.Length * 8 / 10);
        await Read(archive, "cut.db");

        Assert.Equal(whole, _terminal.Bytes);
        Assert.InRange(done, Records / 2, Records - 1);
        Assert.InRange(NotTakenIn(), done - 33, done - 1);
        Same("whole.db", "cut.db");
    }

    [Fact]
    public async Task It_goes_on_where_it_was_cut_off_the_second_time()
    {
        var archive = Archive("news.warc.gz", Page);
        await Read(archive, "whole.db");
        var whole = _terminal.Bytes;

        await ReadPart(archive, "cut.db", whole.Length / 2);
        var done = await ReadPart(archive, "cut.db", whole.Length * 9 / 10);
        await Read(archive, "cut.db");

        Assert.Equal(whole, _terminal.Bytes);
        Assert.InRange(NotTakenIn(), done - 33, done - 1);
        Same("whole.db", "cut.db");
    }

    [Fact]
    public async Task A_batch_in_PostgreSQL_goes_on_too()
    {
        using PostgresPlace whole = PostgresPlace.New(), cut = PostgresPlace.New();
        var archive = Archive("news.zip", Page);
        await Read(archive, whole.Location);
        var all = _terminal.Bytes;

        var done = await ReadPart(archive, cut.Location, all.Length * 8 / 10);
        await Read(archive, cut.Location);

        Assert.Equal(all, _terminal.Bytes);
        Assert.InRange(NotTakenIn(), done - 33, done - 1);
        Same(whole.Location, cut.Location);
    }

    [Theory]
    [InlineData("news.zip", 15)]
    [InlineData("whole.warc.gz", 1)]
    public async Task A_member_of_many_records_goes_on_at_its_record_and_a_ZIP_archive_at_its_file(string name, int together)
    {
        var archive = _terminal.Path(name);
        if (name == "news.zip") File.WriteAllBytes(archive, Zips.Of(Enumerable.Range(0, Records).Chunk(together).Select(some => ($"{some[0]:000}.jsonl", some.SelectMany(i => Line(i, Page(i))).ToArray()))));
        else Pack(archive, Enumerable.Range(0, Records).Chunk(Records / 2).Select(some => some.SelectMany(Record).ToArray()));
        await Read(archive, "whole.db");
        var whole = _terminal.Bytes;

        await ReadPart(archive, "cut.db", whole.Length * 6 / 10);
        await Read(archive, "cut.db");

        Assert.Equal(whole, _terminal.Bytes);
        Assert.InRange(NotTakenIn(), 16, Records);
        Assert.Equal(0, NotTakenIn() % together);
        Same("whole.db", "cut.db");
    }

    [Theory]
    [InlineData("news.warc.gz")]
    [InlineData("news.jsonl")]
    [InlineData("news.zip")]
    [InlineData("whole.warc.gz")]
    public async Task A_file_that_changed_in_between_is_read_from_its_beginning(string name)
    {
        var archive = Archive(name, Page);
        await ReadPart(archive, "cut.db", Enough);

        Archive(name, i => i % 70 == 3 ? Page(i).Replace("dredged", "widened") : Page(i)); // as long as before
        await Read(archive, "cut.db");

        Assert.Equal(0, NotTakenIn());
        Assert.Contains("widened", _terminal.Output);
        Assert.DoesNotContain("harbour 3 would be dredged", _terminal.Output);
    }

    [Fact]
    public async Task A_file_that_only_grew_is_gone_on_with()
    {
        var archive = Archive("news.jsonl", Page);
        await ReadPart(archive, "cut.db", Enough);

        File.AppendAllText(archive, "{\"id\":\"late\",\"text\":" + System.Text.Json.JsonSerializer.Serialize(Page(69)) + "}\n");
        await Read(archive, "cut.db");

        Assert.InRange(NotTakenIn(), 32, Records);
        Assert.Contains("\"doc\":\"late\"", _terminal.Output);
    }

    [Fact]
    public async Task A_file_before_it_that_gives_more_now_changes_nothing_in_what_is_kept()
    {
        var (archive, feed) = (Archive("news.jsonl", Page), _terminal.Write("a.jsonl", Line(900)));
        await ReadPart([feed, archive], "cut.db", Enough);

        _terminal.Write("a.jsonl", Line(900) + Line(901));
        await Read([feed, archive], "cut.db");
        await Read([feed, archive], "whole.db");

        Same("whole.db", "cut.db");

        static string Line(int i) => "{\"text\":" + System.Text.Json.JsonSerializer.Serialize(Page(i)) + "}\n";
    }

    [Fact]
    public async Task Members_that_do_not_begin_with_a_record_are_not_begun_at()
    {
        var bytes = Enumerable.Range(0, Records).SelectMany(Record).ToArray();
        var archive = _terminal.Path("news.warc.gz");
        Pack(archive, bytes.Chunk(700)); // records begin and end anywhere in members
        await Read(archive, "whole.db");
        var whole = _terminal.Bytes;

        await ReadPart(archive, "cut.db", whole.Length * 9 / 10);
        await Read(archive, "cut.db");

        Assert.Equal(whole, _terminal.Bytes);
        Same("whole.db", "cut.db");
    }

    public void Dispose() => _terminal.Dispose();

    private static string Page(int i) =>
        i % 13 == 5 ? "" : $"Harbour news {i % 70}\n\nThe basin of harbour {i % 70} would be dredged in spring, the Ferry Board said on Monday.\n";

    private string Archive(string name, Func<int, string> page)
    {
        var path = _terminal.Path(name);
        var lines = name.Contains("jsonl", StringComparison.Ordinal);
        var records = Enumerable.Range(0, Records).Select(i => lines ? Line(i, page(i)) : Record(i, page(i)));
        if (name == "news.zip") File.WriteAllBytes(path, Zips.Of(Enumerable.Range(0, Records).Select(i => ($"{i:000}.txt", Encoding.UTF8.GetBytes(page(i))))));
        else if (name == "news.warc.gz") Pack(path, records);
        else if (name.EndsWith(".gz", StringComparison.Ordinal)) Pack(path, [[.. records.SelectMany(record => record)]]);
        else File.WriteAllBytes(path, [.. records.SelectMany(record => record)]);
        return path;
    }

    private static byte[] Line(int i, string page) =>
        Encoding.UTF8.GetBytes($$"""{"id":"r{{i}}","text":{{System.Text.Json.JsonSerializer.Serialize(page)}}}""" + "\n");

    private static byte[] Record(int i) => Record(i, Page(i));

    private static byte[] Record(int i, string page) => Encoding.UTF8.GetBytes(
        $"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:r{i}>\r\nWARC-Target-URI: https://post.example/{i}\r\nContent-Type: text/plain\r\nContent-Length: {Encoding.UTF8.GetByteCount(page)}\r\n\r\n{page}\r\n\r\n");

    private static void Pack(string path, IEnumerable<byte[]> members)
    {
        using var file = File.Create(path);
        foreach (var member in members)
        {
            using var packed = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true);
            packed.Write(member);
        }
    }

    private Task Read(string archive, string ledger) => Read([archive], ledger);

    private async Task Read(string[] archives, string ledger) =>
        await _terminal.Run(["read", .. archives, "--format", "attributions", "--threads", "1", "--ledger", Place(ledger)]);

    private string Place(string ledger) => ledger.Contains("://", StringComparison.Ordinal) ? ledger : _terminal.Path(ledger);

    private Task<long> ReadPart(string archive, string ledger, int bytes) => ReadPart([archive], ledger, bytes);

    /// <summary>Stops in the middle, as where the disk is full; how many outcomes the batch kept.</summary>
    private async Task<long> ReadPart(string[] archives, string ledger, int bytes)
    {
        using var output = new ShortStream(bytes);
        var stopped = new Terminal { Output = output, Error = TextWriter.Null, OutputIsTerminal = false, ErrorIsTerminal = false, Folder = _terminal.Folder, Variable = _ => null };
        Assert.Equal(2, await HearsayCommand.Run(["read", .. archives, "--format", "attributions", "--threads", "1", "--ledger", Place(ledger)], stopped));
        using var opened = ClaimLedger.Open(Place(ledger));
        return opened.Items(new Batch(1, default, false, 0)).Length;
    }

    private long NotTakenIn() => NotTakenInWords().Match(_terminal.Error.TrimEnd().Split('\n')[^1]) is { Success: true } said ? long.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    private void Same(string one, string other)
    {
        using var whole = ClaimLedger.Open(Place(one));
        using var cut = ClaimLedger.Open(Place(other));
        Assert.Equal(whole.Counts(), cut.Counts());
        Assert.Equal(whole.Digest(), cut.Digest());
        Assert.Equal(whole.Items(new Batch(1, default, false, 0)).Select(Told), cut.Items(new Batch(1, default, false, 0)).Select(Told));
        Assert.Empty(cut.Verify().Faults);

        static string Told(BatchItem item) => $"{item.Place} {item.Origin} {item.Report?.Value[..8]} {item.Code} {item.Reason}";
    }

    [GeneratedRegex("([0-9]+) records? w(as|ere) not taken in again")]
    private static partial Regex NotTakenInWords();

    /// <summary>Takes so many bytes and no more.</summary>
    private sealed class ShortStream(int room) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count)
        {
            if (Length + count > room) throw new IOException("No space left on device");
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);
    }
}
