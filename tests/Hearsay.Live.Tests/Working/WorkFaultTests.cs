using System.Diagnostics;
using Hearsay.Ledger;
using Hearsay.Ledger.Tests.Support;
using Hearsay.Live.Tests.Support;
using Hearsay.Tests.Support;

namespace Hearsay.Live.Tests.Working;

/// <summary>Workers that are killed, and services that go away under them. The full run of this is bench/faults.</summary>
public sealed class WorkFaultTests : IDisposable
{
    private readonly TestTerminal _terminal = new();

    [Fact]
    public async Task Workers_that_are_killed_at_any_point_leave_what_a_quiet_one_leaves()
    {
        await using var queue = NatsQueue.New();
        using PostgresPlace quiet = PostgresPlace.New(), loud = PostgresPlace.New();
        _terminal.WriteReports(60);
        await Send(queue);
        await _terminal.WorkQuietly(queue, quiet.Location);

        await using var again = NatsQueue.New();
        await Send(again);
        var kills = 0;
        for (var (wait, done) = (2500, false); !done; wait *= 2)
        {
            var workers = WorkSteps.StartTwo(again, loud.Location);
            foreach (var worker in workers)
            {
                if (worker.WaitForExit(wait)) continue;
                await Kill(worker);
                kills++;
            }
            done = workers.All(worker => worker.ExitCode == 0);
            foreach (var worker in workers) worker.Dispose();
        }

        Assert.True(kills > 0);
        WorkSteps.Same(quiet.Location, loud.Location);
        Assert.Equal(2, (await again.Dead()).Count);
    }

    [Fact]
    public async Task Workers_broker_and_PostgreSQL_that_are_killed_in_turn_leave_what_a_quiet_run_leaves()
    {
        await NatsQueue.New().DisposeAsync(); // where ./test started a broker another can be started
        using var postgres = OwnPostgres.New();
        await using var broker = new OwnBroker();
        await broker.Start();
        NatsQueue calm = NatsQueue.On(broker), storm = NatsQueue.On(broker);
        string quiet = postgres.Database("quiet"), loud = postgres.Database("loud");
        _terminal.WriteReports(40, lines: 120);
        await Send(calm);
        await Send(storm);
        await _terminal.WorkQuietly(calm, quiet);

        var workers = WorkSteps.StartTwo(storm, loud);
        try
        {
            await Filed(loud, 6, storm);
            foreach (var worker in workers) await Kill(worker);
            workers = WorkSteps.StartTwo(storm, loud);
            await Filed(loud, 14, storm);
            await broker.Kill();
            await broker.Start();
            await Filed(loud, 24, storm);
            postgres.Kill();
            postgres.Start();
            foreach (var worker in workers) await worker.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        }
        finally
        {
            foreach (var worker in workers.Where(worker => !worker.HasExited)) await Kill(worker);
        }

        Assert.All(workers, worker => Assert.Equal(0, worker.ExitCode));
        WorkSteps.Same(quiet, loud);
        Assert.Equal(2, (await storm.Dead()).Count);
        Assert.Equal(0, await storm.Waiting());
    }

    public void Dispose() => _terminal.Dispose();

    private async Task Send(NatsQueue queue)
    {
        await _terminal.Enqueue(queue);
        await queue.SendRaw("poison"u8.ToArray());
        await queue.SendRaw("more poison"u8.ToArray());
    }

    /// <summary>Waits until so many reports are filed; there must be others left, or what comes now disturbs nobody.</summary>
    private static async Task Filed(string location, int count, NatsQueue queue)
    {
        using var ledger = ClaimLedger.Open(location);
        for (var tries = 0; ledger.Counts().Reports < count; tries++)
        {
            Assert.True(tries < 1500, $"Only {ledger.Counts().Reports} reports were filed in a minute.");
            await Task.Delay(40);
        }
        Assert.NotEqual(0, await queue.Waiting());
    }

    private static async Task Kill(Process worker)
    {
        worker.Kill();
        await worker.WaitForExitAsync();
    }
}
