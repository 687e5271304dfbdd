using System.Diagnostics;
using Hearsay.Bench.Synthetic;
using Hearsay.Ledger.Searching;
using Hearsay.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>The tool writing to a ledger.</summary>
public sealed class ReadIntoLedgerTests : IDisposable
{
    private const string Pier = "Pier closed\n\nThe pier at Holm collapsed, the Ferry Board said on Monday. Nobody died, it said.\n";

    private readonly TestTerminal _terminal = new();

    [Fact]
    public async Task Reading_writes_to_the_ledger_of_the_working_directory_and_prints_the_same_the_second_time()
    {
        var pier = _terminal.Write("pier.txt", Pier);

        Assert.Equal(0, await _terminal.Run("read", pier));
        var first = _terminal.Output;
        Assert.Equal(0, await _terminal.Run("read", pier));

        Assert.Equal(first, _terminal.Output);
        Assert.Contains("Kept in " + _terminal.Path("hearsay.db") + ": 1 new.", _terminal.Error);
        Assert.Contains(": 1 known.", _terminal.Error);
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));
        Assert.Equal((1, 1), (ledger.Counts().Reports, ledger.Counts().Readings));
    }

    [Theory]
    [InlineData("attributions")]
    [InlineData("entities")]
    [InlineData("claims")]
    [InlineData("json")]
    [InlineData("conllu")]
    public async Task Every_format_is_the_same_whether_a_report_is_read_or_known(string format)
    {
        var samples = Repository.Path("samples");
        await _terminal.Run("read", samples, "--no-ledger", "--format", format);
        var read = _terminal.Output;
        Assert.False(File.Exists(_terminal.Path("hearsay.db")));

        await _terminal.Run("read", samples, "--format", "attributions");
        await _terminal.Run("read", samples, "--format", format);

        Assert.Equal(read, _terminal.Output);
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_with_its_reason()
    {
        var (empty, pier) = (_terminal.Write("in/1.txt", ""), _terminal.Write("in/2.txt", Pier));

        Assert.Equal(1, await _terminal.Run("read", empty, pier, "--ledger", _terminal.Path("own.db")));

        using var ledger = ClaimLedger.Open(_terminal.Path("own.db"));
        var items = ledger.Items(new Batch(1, default, false, 0));
        Assert.Equal(["Rejected empty", "Filed "], items.Select(item => $"{item.Outcome} {item.Code}"));
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_used_stops_the_run_before_it_reads()
    {
        File.WriteAllText(_terminal.Path("hearsay.db"), "This is no ledger. " + new string('x', 2000));

        Assert.Equal(2, await _terminal.Run("read", _terminal.Write("pier.txt", Pier)));
        Assert.Empty(_terminal.Output);
        Assert.Contains("is no ledger of Hearsay", _terminal.Error);
    }

    [Fact]
    public async Task The_verbs_of_the_ledger_work_from_the_terminal()
    {
        await _terminal.Run("read", _terminal.Write("pier.txt", Pier), "--published", "2026-03-24", "--quiet");

        Assert.Equal(0, await _terminal.Run("search", "pier", "--format", "jsonl"));
        using var line = System.Text.Json.JsonDocument.Parse(_terminal.Output.Split('\n')[0]);
        var claim = line.RootElement.GetProperty("claim").GetString()!;
        Assert.Equal("pier", line.RootElement.GetProperty("doc").GetString());

        Assert.Equal(0, await _terminal.Run("correct", "claim", claim[..10], "--set", "position=DENY", "--by", "Ada", "--reason", "heard it"));
        Assert.Equal(0, await _terminal.Run("claim", claim));
        Assert.Contains("DENY", _terminal.Output);
        Assert.Equal(0, await _terminal.Run("correct", "undo", "1", "--later", "--by", "Ada", "--reason", "heard it again"));
        Assert.Contains("1 report waits", _terminal.Error);
        Assert.Equal(2, await _terminal.Run("claim", claim));
        Assert.Contains("its grade is not made yet", _terminal.Error);
        Assert.Equal(0, await _terminal.Run("correct", "claim", claim[..10], "--set", "position=DENY", "--by", "Ada", "--reason", "heard it well"));
        Assert.Equal(0, await _terminal.Run("search", "pier", "--stance", "deny"));
        Assert.Contains("DENY", _terminal.Output);
        Assert.Equal(0, await _terminal.Run("history", claim));
        Assert.Contains("edit claim position=DENY", _terminal.Output);
        Assert.Equal(0, await _terminal.Run("verify"));
        Assert.Equal(0, await _terminal.Run("backup", _terminal.Path("b.db")));
        Assert.Equal(0, await _terminal.Run("restore", _terminal.Path("b.db"), "--ledger", _terminal.Path("c.db")));
        Assert.Equal(0, await _terminal.Run("search", "pier", "--stance", "deny", "--ledger", _terminal.Path("c.db")));
        Assert.Contains("DENY", _terminal.Output);
    }

    [Theory]
    [InlineData("search", "--limit", "0")]
    [InlineData("search", "--from", "yesterday")]
    [InlineData("search", "--stance", "maybe")]
    [InlineData("search", "-x")]
    [InlineData("correct", "claim", "abc", "--reason", "none of the three")]
    [InlineData("correct", "claim", "abc", "--accept")]
    [InlineData("correct", "claim", "abcdefgh1", "--accept", "--reason", "no such claim")]
    [InlineData("read", "x", "--ledger", "a.db", "--no-ledger")]
    [InlineData("restore", "nothing.db")]
    public async Task Wrong_use_ends_with_2(params string[] arguments)
    {
        await _terminal.Run("read", _terminal.Write("pier.txt", Pier), "--quiet");

        Assert.Equal(2, await _terminal.Run(arguments));
        Assert.Empty(_terminal.Output);
    }

    [Fact]
    public async Task A_batch_that_is_killed_at_any_point_ends_as_if_it_had_not_been()
    {
        for (var i = 0; i < 40; i++) _terminal.Write($"in/{i:00}.txt", Pier.Replace("Holm", $"Holm {i}") + (i % 5 == 0 ? "" : $"It was the {i}th pier to fall, it said.\n"));
        _terminal.Write("in/20.txt", "");
        await _terminal.Run("read", _terminal.Path("in"), "--ledger", _terminal.Path("whole.db"), "--quiet");

        var kills = 0;
        for (var wait = 700; ; wait += 150)
        {
            using var tool = Start("read", _terminal.Path("in"), "--ledger", _terminal.Path("cut.db"), "--quiet", "--threads", "1", "--out", _terminal.Path("said.txt"));
            while (kills == 0 && !File.Exists(_terminal.Path("cut.db")) && !tool.WaitForExit(5)) { } // as below
            if (tool.WaitForExit(kills == 0 ? 50 : wait)) break;
            tool.Kill();
            await tool.WaitForExitAsync();
            kills++;
        }

        Assert.True(kills > 0);
        using var whole = ClaimLedger.Open(_terminal.Path("whole.db"));
        using var cut = ClaimLedger.Open(_terminal.Path("cut.db"));
        Assert.Equal(whole.Counts(), cut.Counts());
        Assert.Equal(Claims(whole), Claims(cut));
        Assert.Equal(whole.Items(new Batch(1, default, false, 0)), cut.Items(new Batch(1, default, false, 0)));
        Assert.Empty(cut.Verify().Faults);

        static IEnumerable<string> Claims(IClaimLedger ledger) =>
            ledger.Search(new SearchRequest { Limit = 500 }).Lines.Select(line => $"{line.Report} {line.Claim} {line.Said}").Order();
    }

    [Fact]
    public async Task The_same_reports_in_any_order_twice_and_killed_on_the_way_end_in_the_same_digest()
    {
        string[] lines = [.. WrittenNews.Lines(40, 3)];
        var whole = _terminal.Write("whole.jsonl", string.Join('\n', lines));
        await _terminal.Run("read", whole, "--ledger", _terminal.Path("whole.db"), "--quiet");
        var expected = Digest("whole.db");
        var (random, kills) = (new Random(11), 0);

        for (var order = 0; order < 2; order++)
        {
            string[] shuffled = [.. lines, .. lines.Take(8)];
            random.Shuffle(shuffled);
            var input = _terminal.Write($"order{order}.jsonl", string.Join('\n', shuffled));
            string[] again = ["read", input, "--ledger", _terminal.Path($"{order}.db"), "--quiet", "--threads", "1", "--out", _terminal.Path("said.txt")];
            for (var run = 0; run < 4; run++)
            {
                using var tool = Start(again);
                while (!File.Exists(_terminal.Path($"{order}.db")) && !tool.WaitForExit(5)) { } // the first is killed as soon as it files, however fast the machine
                if (tool.WaitForExit(run == 0 ? random.Next(200) : 600 + random.Next(1500))) break;
                tool.Kill(); // SIGKILL
                await tool.WaitForExitAsync();
                kills++;
            }
            await _terminal.Run(again);

            Assert.Equal(expected, Digest($"{order}.db"));
        }
        Assert.True(kills > 0, "Nothing was killed: the runs are too short for it.");

        string Digest(string name)
        {
            using var ledger = ClaimLedger.Open(_terminal.Path(name));
            Assert.True(ledger.Stories.Slots(null, new Asking.PageRequest()).Lines.Length > 10);
            Assert.Empty(ledger.Verify().Faults);
            return ledger.Digest();
        }
    }

    public void Dispose() => _terminal.Dispose();

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll"), .. arguments])
    {
        RedirectStandardOutput = false,
        RedirectStandardError = false,
        UseShellExecute = false,
    })!;
}
