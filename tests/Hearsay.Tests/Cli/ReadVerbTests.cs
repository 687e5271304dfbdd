using System.Text.Json;
using Hearsay.Exports;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Cli;

public class ReadVerbTests
{
    private const string Short = "Pier closed\n\nThe pier at Holm is closed, the harbour master said on Monday.\n";

    [Fact]
    public async Task A_file_that_can_be_read_ends_with_0_and_says_how_long_it_took()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(0, await terminal.Run("read", terminal.Write("pier.txt", Short)));
        Assert.StartsWith("Pier closed\noutlet not known · date not known", terminal.Output);
        Assert.Matches(@"1 report, \d+ attributions?, \d+ words in \d+\.\d\d s", terminal.Error);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_with_file_and_advice_and_the_batch_goes_on()
    {
        using var terminal = new TestTerminal();
        var (empty, pier) = (terminal.Write("empty.txt", ""), terminal.Write("pier.txt", Short));

        Assert.Equal(1, await terminal.Run("read", empty, pier, terminal.Path("nowhere.txt")));
        Assert.Contains("Pier closed", terminal.Output);
        Assert.Contains($"not read: {empty}: ", terminal.Error);
        Assert.Contains("[empty]", terminal.Error);
        Assert.Contains("nowhere.txt", terminal.Error);
        Assert.Contains("[not-found]", terminal.Error);
        Assert.Contains("2 not read", terminal.Error);
    }

    [Theory]
    [InlineData("reed")]
    [InlineData("read")]
    [InlineData("read", "x", "--format", "pdf")]
    [InlineData("read", "x", "--threads", "0")]
    [InlineData("read", "x", "--published", "tomorrow")]
    [InlineData("read", "x", "--plain", "--color")]
    [InlineData("read", "x", "--out", "")]
    [InlineData("read", "x", "--bogus")]
    public async Task Wrong_use_ends_with_2_and_points_to_the_help(params string[] arguments)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(2, await terminal.Run(arguments));
        Assert.Empty(terminal.Bytes);
        Assert.StartsWith("hearsay: ", terminal.Error);
        Assert.Contains("--help", terminal.Error);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_ends_with_2()
    {
        using var terminal = new TestTerminal();
        var pier = terminal.Write("pier.txt", Short);

        Assert.Equal(2, await terminal.Run("read", pier, "--out", terminal.Path("no/such/folder.jsonl")));
        Assert.Contains("Cannot write", terminal.Error);
    }

    [Fact]
    public async Task The_bytes_are_the_same_for_any_number_of_threads()
    {
        using var terminal = new TestTerminal();
        for (var i = 0; i < 40; i++) terminal.Write($"in/{i:00}.txt", $"Report {i}\n\n" + string.Concat(Enumerable.Repeat(Short, 40 - i)));
        terminal.Write("in/17.txt", "");
        terminal.Write("in/lines.jsonl", string.Concat(Enumerable.Range(0, 30).Select(i => $$"""{"id":"r{{i}}","text":"The clerk said it was line {{i}}."}""" + "\n")));
        List<(string Output, string Error)> runs = [];
        foreach (var threads in new[] { "1", "2", "7" })
        {
            using var run = new TestTerminal();
            await run.Run("read", terminal.Path("in"), "--format", "json", "--threads", threads, "--quiet");
            runs.Add((run.Output, run.Error));
        }

        Assert.Equal(69, runs[0].Output.Count(letter => letter == '\n'));
        Assert.All(runs, run => Assert.Equal(runs[0], run));
    }

    [Fact]
    public async Task Into_a_folder_each_report_is_a_file_and_no_name_is_used_twice()
    {
        using var terminal = new TestTerminal();
        terminal.Write("a/pier.txt", Short);
        terminal.Write("b/pier.txt", "Pier open\n\nIt is open again.\n");
        terminal.Write("c/odd.jsonl", """{"id":"../../escape","text":"The clerk said no."}""");

        Assert.Equal(0, await terminal.Run("read", terminal.Path("a"), terminal.Path("b"), terminal.Path("c"), "--format", "text", "--out", terminal.Path("out/")));
        Assert.Equal(["_.._escape.txt", "pier-2.txt", "pier.txt"], Directory.GetFiles(terminal.Path("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(Short, File.ReadAllText(terminal.Path("out/pier.txt")));
    }

    [Fact]
    public async Task The_user_says_outlet_and_date()
    {
        using var terminal = new TestTerminal();

        await terminal.Run("read", terminal.Write("pier.txt", Short), "--format", "json", "--outlet", "Holm Gazette", "--published", "2026-03-24T13:52:00+01:00");
        using var json = JsonDocument.Parse(terminal.Output);
        Assert.Equal("Holm Gazette", json.RootElement.GetProperty("outlet").GetString());
        Assert.Equal("2026-03-24T13:52:00+01:00", json.RootElement.GetProperty("published").GetString());
    }

    [Fact]
    public async Task Colour_is_for_people_who_want_it()
    {
        using var watched = new TestTerminal { IsTerminal = true };
        using var declined = new TestTerminal { IsTerminal = true };
        declined.Variables["NO_COLOR"] = "1";
        using var forced = new TestTerminal();
        foreach (var terminal in new[] { watched, declined }) await terminal.Run("read", terminal.Write("pier.txt", Short));
        await forced.Run("read", forced.Write("pier.txt", Short), "--color");

        Assert.Contains('\e', watched.Output);
        Assert.DoesNotContain('\e', declined.Output);
        Assert.Contains('\e', forced.Output);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Every_format_can_be_asked_for(string format)
    {
        using var terminal = new TestTerminal();

        Assert.Equal(0, await terminal.Run("read", terminal.Write("pier.txt", Short), "--format", format));
    }

    public static TheoryData<string> Formats => [.. ReadingFormats.Names];

    [Fact]
    public async Task Help_shows_examples()
    {
        using var terminal = new TestTerminal();

        Assert.Equal(0, await terminal.Run("read", "--help"));
        Assert.Contains("Examples:\n  hearsay read samples\n", terminal.Output.ReplaceLineEndings("\n"));
    }
}
