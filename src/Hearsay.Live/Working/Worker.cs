using System.Diagnostics;
using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace Hearsay.Live.Working;

/// <summary>
/// Takes reports from the queue, reads and files them, and acknowledges each after its transaction: a worker that is
/// killed leaves what it had in hand to another. Filing twice changes nothing. The broker or the ledger may go away
/// and come back. Linking is done by one at a time, under the ledger's lock.
/// </summary>
internal sealed class Worker(Broker broker, ReadingDesk desk, WorkSettings settings, Action<LiveEvent> log)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2), LinkWhenIdle = TimeSpan.FromSeconds(20);

    private int _unlinked, _filed, _buried;
    private long _linkedAt = Stopwatch.GetTimestamp();
    private readonly SemaphoreSlim _readers = new(settings.Threads);
    private Batch? _batch;

    /// <summary>Reports filed and messages put aside.</summary>
    public (int Filed, int Buried) Done => (_filed, _buried);

    /// <summary>Works until it is stopped, or the queue is empty where that was asked for; what is in hand is finished.</summary>
    public async Task Run(CancellationToken stop)
    {
        var failures = 0;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var batch = _batch ??= await Begin(stop).ConfigureAwait(false);
                var consumer = await broker.Consumer(stop).ConfigureAwait(false);
                while (!stop.IsCancellationRequested)
                {
                    var messages = await Take(consumer).ConfigureAwait(false);
                    await Task.WhenAll(messages.Select(message => Task.Run(() => Handle(message, batch), CancellationToken.None))).ConfigureAwait(false);
                    failures = 0;
                    if (IsTimeToLink(messages.Count == 0)) Link(stop);
                    if (messages.Count == 0 && await broker.Left(consumer, stop).ConfigureAwait(false) == 0 && settings.UntilEmpty) return;
                }
            }
            catch (Exception failure) when (!stop.IsCancellationRequested && IsPassing(failure))
            {
                log(new("work.waiting", broker.StreamOfWork, $"{failure.Message} Trying again.") { IsTrouble = true });
                await Task.Delay(Broker.Pause(failures++), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Links what was filed, by this worker or by one that was killed before it could.</summary>
    public void Link(CancellationToken cancel)
    {
        desk.Link(cancel);
        _unlinked = 0;
        _linkedAt = Stopwatch.GetTimestamp();
    }

    private bool IsTimeToLink(bool idle) =>
        _unlinked >= settings.LinkAfter || (idle && (_unlinked > 0 || Stopwatch.GetElapsedTime(_linkedAt) > LinkWhenIdle));

    private async Task<Batch> Begin(CancellationToken stop)
    {
        var made = await broker.Made(stop).ConfigureAwait(false);
        return desk.Ledger.Begin(["work", broker.StreamOfWork, made.ToString("O", CultureInfo.InvariantCulture)], desk.Reader);
    }

    /// <summary>As many as are read side by side: what a killed worker had in hand is little.</summary>
    private async Task<List<NatsJSMsg<byte[]>>> Take(INatsJSConsumer consumer)
    {
        List<NatsJSMsg<byte[]>> taken = [];
        // Stopping does not cut the fetch off: what was handed over meanwhile would wait for its time to run out.
        await foreach (var message in consumer.FetchAsync<byte[]>(new NatsJSFetchOpts { MaxMsgs = settings.Threads * 2, Expires = Wait }, cancellationToken: CancellationToken.None).ConfigureAwait(false))
            taken.Add((NatsJSMsg<byte[]>)message);
        if (taken.Count > 0 && taken[^1].Metadata is { } place) LiveMeter.Queue.Record((long)place.NumPending);
        return taken;
    }

    private async Task Handle(NatsJSMsg<byte[]> message, Batch batch)
    {
        await _readers.WaitAsync().ConfigureAwait(false);
        using var alive = new CancellationTokenSource();
        var signs = Signs(message, alive.Token);
        try
        {
            var place = (long)(message.Metadata?.Sequence.Stream ?? 0);
            if (message.Metadata?.NumDelivered > (ulong)settings.Deliveries)
                await Bury(message, batch, place, $"It was handed out {message.Metadata?.NumDelivered} times and never finished.").ConfigureAwait(false);
            else await Work(message, batch, place).ConfigureAwait(false);
        }
        finally
        {
            _readers.Release();
            await alive.CancelAsync().ConfigureAwait(false);
            await signs.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Work(NatsJSMsg<byte[]> message, Batch batch, long place)
    {
        try
        {
            var item = WorkCodec.Decode(message.Data);
            if (item.Report is { } report) File(report, batch, place);
            else desk.Reject(item.Rejection!, batch, place);
        }
        catch (InvalidDataException failure)
        {
            await Bury(message, batch, place, failure.Message).ConfigureAwait(false);
            return;
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException) && !IsPassing(failure))
        {
            await Bury(message, batch, place, $"Hearsay failed on it: {failure.GetBaseException().GetType().Name}: {failure.GetBaseException().Message}").ConfigureAwait(false);
            return;
        }
        // Asked back, so that it is known to be taken away: else it comes again and is found known.
        await message.AckAsync(new AckOpts { DoubleAck = true }).ConfigureAwait(false);
    }

    private void File(Report report, Batch batch, long place)
    {
        if (desk.File(report, batch, place) != FilingOutcome.Known) Interlocked.Increment(ref _unlinked);
        Interlocked.Increment(ref _filed);
    }

    private async Task Bury(NatsJSMsg<byte[]> message, Batch batch, long place, string reason)
    {
        desk.Reject(new Rejection($"{broker.StreamOfWork}:{place}", "dead-letter", null, reason, $"It lies in the stream {broker.StreamOfDead}; look at it there."), batch, place);
        await broker.Bury(message, reason, CancellationToken.None).ConfigureAwait(false);
        await message.AckAsync(new AckOpts { DoubleAck = true }).ConfigureAwait(false);
        Interlocked.Increment(ref _buried);
        log(new("work.dead", $"{broker.StreamOfWork}:{place}", reason) { IsTrouble = true });
    }

    /// <summary>A long report is not handed to another while this worker is alive.</summary>
    private async Task Signs(NatsJSMsg<byte[]> message, CancellationToken done)
    {
        while (true)
        {
            await Task.Delay(settings.SignOfLife, done).ConfigureAwait(false);
            try
            {
                await message.AckProgressAsync(cancellationToken: done).ConfigureAwait(false);
            }
            catch (NatsException)
            {
                // The broker is away: the next sign may reach it.
            }
        }
    }

    /// <summary>The broker or the ledger is away for now; the message comes again.</summary>
    private static bool IsPassing(Exception failure) =>
        failure is NatsException or LedgerException { Fault: LedgerFault.Unreachable or LedgerFault.Locked } or System.Net.Sockets.SocketException or TimeoutException
        || failure is OperationCanceledException; // a request whose time ran out
}
