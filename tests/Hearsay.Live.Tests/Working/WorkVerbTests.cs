using System.Diagnostics;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Tests.Support;
using Hearsay.Live.Tests.Support;
using Hearsay.Tests.Support;

namespace Hearsay.Live.Tests.Working;

/// <summary>Many workers on a real broker.</summary>
public sealed class WorkVerbTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    [Fact]
    public async Task One_worker_does_what_reading_would_have_done()
    {
        await using var queue = NatsQueue.New();
        Write(20);
        Assert.Equal(0, await _terminal.Run("read", _terminal.Path("in"), "--ledger", _terminal.Path("read.db"), "--quiet", "--out", _terminal.Path("said")) is 0 or 1 ? 0 : 2);

        Assert.Equal(0, await Enqueue(queue));
        Assert.Equal(0, await _terminal.Run("work", "--broker", queue.Server, "--queue", queue.Name, "--until-empty", "--ledger", _terminal.Path("work.db")));

        using ClaimLedgers ledgers = new(_terminal.Path("read.db"), _terminal.Path("work.db"));
        Assert.Equal(ledgers.A.Digest(), ledgers.B.Digest());
        Assert.Equal(Lines(ledgers.A), Lines(ledgers.B));
        Assert.Equal(1, ledgers.B.Items(new Batch(1, default, false, 0)).Count(item => item.Code == "empty"));
    }

    [Fact]
    public async Task Poison_is_put_aside_with_its_reason_and_the_rest_is_read()
    {
        await using var queue = NatsQueue.New();
        Write(4);
        await Enqueue(queue);
        await queue.SendRaw("no work at all"u8.ToArray());
        await queue.SendRaw([]);

        Assert.Equal(0, await _terminal.Run("work", "--broker", queue.Server, "--queue", queue.Name, "--until-empty"));

        Assert.All(await queue.Dead(), reason => Assert.Equal("The message is no work of Hearsay's.", reason));
        Assert.Equal(2, (await queue.Dead()).Count);
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));
        Assert.Equal(2, ledger.Items(new Batch(1, default, false, 0)).Count(item => item.Code == "dead-letter"));
        Assert.Equal(4 - 1, ledger.Counts().Reports); // one of the four is empty
    }

    /// <summary>A broker that was killed keeps messages that it had noted as done; so does a stream that is set to keep all.</summary>
    [Fact]
    public async Task Messages_that_are_done_and_still_there_hold_no_worker_up_and_are_taken_away()
    {
        await using var queue = NatsQueue.New();
        await queue.KeepAll();
        Write(3);
        await Enqueue(queue);

        Assert.Equal(0, await _terminal.Run("work", "--broker", queue.Server, "--queue", queue.Name, "--until-empty"));

        Assert.Equal(0, await queue.Waiting());
        using var ledger = ClaimLedger.Open(_terminal.Path("hearsay.db"));
        Assert.Equal(3, ledger.Counts().Reports);
    }

    /// <summary>A broker that was killed may also take to be in hand what it no longer has: here it is given back an older place of the workers.</summary>
    [Fact]
    public async Task A_message_that_is_in_hand_and_gone_holds_no_worker_up()
    {
        await using var running = NatsQueue.New(); // where ./test started a broker another can be started
        await using var broker = new OwnBroker();
        await broker.Start();
        await using var queue = NatsQueue.On(broker);
        await queue.KeepAll();
        Write(3);
        await Enqueue(queue);
        await queue.WorkOnAllButTheSecond();
        await broker.Stop();
        var place = await File.ReadAllBytesAsync(broker.PlaceOf(queue.Name));
        await broker.Start();
        await queue.KeepTheFirst();
        await broker.Stop();
        await File.WriteAllBytesAsync(broker.PlaceOf(queue.Name), place);
        await broker.Start();

        Assert.Equal(0, await _terminal.Run("work", "--broker", queue.Server, "--queue", queue.Name, "--until-empty", "--ack-wait", "5").WaitAsync(TimeSpan.FromMinutes(1)));

        Assert.Equal(0, await queue.Waiting());
    }

    [Fact]
    public async Task Workers_that_are_killed_at_any_point_leave_what_a_quiet_one_leaves()
    {
        await using var queue = NatsQueue.New();
        using PostgresPlace quiet = PostgresPlace.New(), loud = PostgresPlace.New();
        Write(60);
        await Enqueue(queue);
        await queue.SendRaw("poison"u8.ToArray());
        Assert.Equal(0, await _terminal.Run("work", "--broker", queue.Server, "--queue", queue.Name, "--until-empty", "--ledger", quiet.Location));

        await using var again = NatsQueue.New();
        await Enqueue(again);
        await again.SendRaw("poison"u8.ToArray());
        var kills = 0;
        for (var wait = 2500; ; wait = wait * 2)
        {
            Process[] workers = [Start(again, loud), Start(again, loud)];
            foreach (var worker in workers)
            {
                if (worker.WaitForExit(wait)) continue;
                worker.Kill();
                await worker.WaitForExitAsync();
                kills++;
            }
            var done = workers.All(worker => worker.ExitCode == 0);
            foreach (var worker in workers) worker.Dispose();
            if (done) break;
        }

        Assert.True(kills > 0);
        using ClaimLedgers ledgers = new(quiet.Location, loud.Location);
        Assert.Equal(ledgers.A.Digest(), ledgers.B.Digest());
        Assert.Equal(Lines(ledgers.A), Lines(ledgers.B));
        Assert.Empty(ledgers.B.Verify().Faults);
        Assert.Single(await again.Dead());
    }

    [Fact]
    public async Task A_broker_that_is_not_there_is_told_with_its_remedy()
    {
        _terminal.Write("in/a.txt", "The pier fell, the board said.");

        Assert.Equal(2, await _terminal.Run("enqueue", _terminal.Path("in"), "--broker", "nats://ada:secret@127.0.0.1:1"));
        Assert.Contains("nats-server -js", _terminal.Error);
        Assert.DoesNotContain("secret", _terminal.Error);
    }

    public void Dispose() => _terminal.Dispose();

    private Task<int> Enqueue(NatsQueue queue) => _terminal.Run("enqueue", _terminal.Path("in"), "--broker", queue.Server, "--queue", queue.Name);

    /// <summary>Every tenth repeats the one before it, and one is empty.</summary>
    private void Write(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var number = i % 10 == 9 ? i - 1 : i;
            _terminal.Write($"in/{i:000}.txt", i == 3 ? "" :
                $"Pier falls at Holm {number % 3}\n\nThe northern pier at Holm {number % 3} collapsed, the Ferry Board said on Monday. Divers searched the water for {number} hours before the tide turned against them, it said.\n");
        }
    }

    private static Process Start(NatsQueue queue, PostgresPlace ledger) => Process.Start(new ProcessStartInfo("dotnet",
        [Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll"), "work", "--broker", queue.Server, "--queue", queue.Name, "--until-empty", "--ledger", ledger.Location, "--threads", "1", "--ack-wait", "5"])
    { UseShellExecute = false, RedirectStandardError = true })!;

    private static IEnumerable<string> Lines(IClaimLedger ledger) =>
        ledger.Search(new() { Limit = 500 }).Lines.Select(line => $"{line.Report} {line.Claim} {line.Said}").Order();

    private sealed class ClaimLedgers(string a, string b) : IDisposable
    {
        public IClaimLedger A { get; } = ClaimLedger.Open(a);

        public IClaimLedger B { get; } = ClaimLedger.Open(b);

        public void Dispose()
        {
            A.Dispose();
            B.Dispose();
        }
    }
}
