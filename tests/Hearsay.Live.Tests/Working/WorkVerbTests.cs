using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using Hearsay.Live.Tests.Support;
using Hearsay.Tests.Support;

namespace Hearsay.Live.Tests.Working;

/// <summary>A worker on a real broker.</summary>
public sealed class WorkVerbTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    [Fact]
    public async Task One_worker_does_what_reading_would_have_done()
    {
        await using var queue = NatsQueue.New();
        _terminal.WriteReports(20);
        Assert.Equal(0, await _terminal.Run("read", _terminal.Path("in"), "--ledger", _terminal.Path("read.db"), "--quiet", "--out", _terminal.Path("said")) is 0 or 1 ? 0 : 2);

        Assert.Equal(0, await _terminal.Enqueue(queue));
        Assert.Equal(0, await _terminal.Run("work", "--broker", queue.Server, "--queue", queue.Name, "--until-empty", "--ledger", _terminal.Path("work.db")));

        WorkSteps.Same(_terminal.Path("read.db"), _terminal.Path("work.db"));
        using var ledger = ClaimLedger.Open(_terminal.Path("work.db"));
        Assert.Equal(1, ledger.Items(new Batch(1, default, false, 0)).Count(item => item.Code == "empty"));
    }

    [Fact]
    public async Task Poison_is_put_aside_with_its_reason_and_the_rest_is_read()
    {
        await using var queue = NatsQueue.New();
        _terminal.WriteReports(4);
        await _terminal.Enqueue(queue);
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
        _terminal.WriteReports(3);
        await _terminal.Enqueue(queue);

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
        _terminal.WriteReports(3);
        await _terminal.Enqueue(queue);
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
    public async Task A_broker_that_is_not_there_is_told_with_its_remedy()
    {
        _terminal.Write("in/a.txt", "The pier fell, the board said.");

        Assert.Equal(2, await _terminal.Run("enqueue", _terminal.Path("in"), "--broker", "nats://ada:secret@127.0.0.1:1"));
        Assert.Contains("nats-server -js", _terminal.Error);
        Assert.DoesNotContain("secret", _terminal.Error);
    }

    public void Dispose() => _terminal.Dispose();
}
