using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using NATS.Net;

namespace Hearsay.Live.Working;

/// <summary>
/// The queue on NATS JetStream: a stream of work, from which what is done is taken away, and a stream of dead letters.
/// Reconnects by itself; every call is tried again while the broker is away.
/// </summary>
internal sealed class Broker : IAsyncDisposable
{
    /// <summary>Equal work sent within this time is one piece of work. Sent later it is known by the ledger.</summary>
    private static readonly TimeSpan DuplicateWindow = TimeSpan.FromMinutes(10);

    /// <summary>What JetStream answers where there is no such message.</summary>
    private const int NoMessageFound = 10037;

    private readonly NatsConnection _connection;
    private readonly WorkSettings _settings;

    private Broker(NatsConnection connection, WorkSettings settings)
    {
        (_connection, _settings) = (connection, settings);
        JetStream = new NatsJSContext(connection);
    }

    public NatsJSContext JetStream { get; }

    /// <summary>The largest message that the broker takes; bytes.</summary>
    public int LargestMessage => _connection.ServerInfo?.MaxPayload ?? 1 << 20;

    public string Work => _settings.Queue + ".work";

    public string Dead => _settings.Queue + ".dead";

    public string StreamOfWork => _settings.Queue.ToUpperInvariant() + "_WORK";

    public string StreamOfDead => _settings.Queue.ToUpperInvariant() + "_DEAD";

    /// <summary>Connects and makes the streams where they are missing.</summary>
    /// <exception cref="BrokerException">There is no broker, or it has no JetStream.</exception>
    public static async Task<Broker> Open(string address, WorkSettings settings, CancellationToken cancel)
    {
        var connection = new NatsConnection(NatsOpts.Default with
        {
            Url = address,
            Name = "hearsay",
            MaxReconnectRetry = -1,
            ReconnectWaitMin = TimeSpan.FromMilliseconds(200),
            ReconnectWaitMax = TimeSpan.FromSeconds(5),
            RequestTimeout = TimeSpan.FromSeconds(10),
            CommandTimeout = TimeSpan.FromSeconds(10),
        });
        try
        {
            await connection.ConnectAsync().ConfigureAwait(false);
            var broker = new Broker(connection, settings);
            await broker.MakeStreams(cancel).ConfigureAwait(false);
            return broker;
        }
        catch (Exception failure) when (failure is NatsException or NatsJSException or System.Net.Sockets.SocketException or UriFormatException)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw new BrokerException($"The broker {Shown(address)} cannot be used: {failure.Message} Start one with 'nats-server -js', or name another with --broker.", failure);
        }
    }

    /// <summary>The workers' common place in the queue.</summary>
    public async Task<INatsJSConsumer> Consumer(CancellationToken cancel) => await JetStream.CreateOrUpdateConsumerAsync(StreamOfWork, new ConsumerConfig("readers")
    {
        AckPolicy = ConsumerConfigAckPolicy.Explicit,
        AckWait = _settings.AckWait,
        MaxDeliver = -1, // who counts is the worker, which says why it gives up
        MaxAckPending = _settings.MostUnderWay,
    }, cancel).ConfigureAwait(false);

    /// <summary>Sends work; true where it is new in the queue. Waits while the queue is full or the broker away.</summary>
    public async Task<bool> Send(byte[] work, CancellationToken cancel)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                var said = await JetStream.PublishAsync(Work, work, opts: new NatsJSPubOpts { MsgId = WorkCodec.IdOf(work) }, cancellationToken: cancel).ConfigureAwait(false);
                said.EnsureSuccess();
                return !said.Duplicate;
            }
            catch (NatsJSDuplicateMessageException)
            {
                return false;
            }
            catch (Exception failure) when (failure is NatsException && !cancel.IsCancellationRequested)
            {
                await Task.Delay(Pause(tries), cancel).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Puts a message that cannot be worked on aside, with the reason. Equal ones are put aside once.</summary>
    public async Task Bury(NatsJSMsg<byte[]> message, string reason, CancellationToken cancel)
    {
        var headers = new NatsHeaders
        {
            ["Hearsay-Reason"] = string.Concat(reason.Where(letter => letter is >= ' ' and < '\u007F')),
            ["Hearsay-Sequence"] = message.Metadata?.Sequence.Stream.ToString(CultureInfo.InvariantCulture) ?? "",
        };
        var said = await JetStream.PublishAsync(
            Dead, message.Data ?? [], opts: new NatsJSPubOpts { MsgId = $"{message.Metadata?.Sequence.Stream}" }, headers: headers, cancellationToken: cancel).ConfigureAwait(false);
        if (said.Error is not null) said.EnsureSuccess();
    }

    /// <summary>Reports that wait, and such as workers have in hand.</summary>
    public async Task<long> Waiting(CancellationToken cancel) =>
        (long)(await JetStream.GetStreamAsync(StreamOfWork, cancellationToken: cancel).ConfigureAwait(false)).Info.State.Messages;

    /// <summary>
    /// Reports that wait or that workers have in hand, as the workers' place in the queue has it. A broker that is
    /// killed may come up with messages that it had noted as done and not yet taken away: nobody is handed them again, so
    /// they are no work, and they are taken away here. Or it takes a message to be in hand that it has taken away itself:
    /// what is in hand is in the stream until it is done, so where nothing is there, nothing is in hand.
    /// </summary>
    public async Task<long> Left(INatsJSConsumer consumer, CancellationToken cancel)
    {
        await consumer.RefreshAsync(cancel).ConfigureAwait(false);
        var info = consumer.Info;
        var left = (long)info.NumPending + info.NumAckPending;
        if (info is { NumPending: 0, NumAckPending: > 0 } && !await HoldsFrom((ulong)info.AckFloor.StreamSeq + 1, cancel).ConfigureAwait(false)) left = 0;
        LiveMeter.Queue.Record(left);
        if (left == 0 && await Waiting(cancel).ConfigureAwait(false) > 0 && info.AckFloor.StreamSeq > 0)
            await JetStream.PurgeStreamAsync(StreamOfWork, new StreamPurgeRequest { Seq = (ulong)info.AckFloor.StreamSeq + 1 }, cancel).ConfigureAwait(false);
        return left;
    }

    /// <summary>True where the stream of work holds a message at a place in it or after it.</summary>
    private async Task<bool> HoldsFrom(ulong place, CancellationToken cancel)
    {
        try
        {
            await JetStream.JSRequestResponseAsync<StreamMsgGetRequest, StreamMsgGetResponse>(
                $"{JetStream.Opts.Prefix}.STREAM.MSG.GET.{StreamOfWork}", new StreamMsgGetRequest { Seq = place, NextBySubj = Work }, cancel).ConfigureAwait(false);
            return true;
        }
        catch (NatsJSApiException failure) when (failure.Error.ErrCode == NoMessageFound)
        {
            return false;
        }
    }

    /// <summary>Messages that were put aside.</summary>
    public async Task<long> Buried(CancellationToken cancel) =>
        (long)(await JetStream.GetStreamAsync(StreamOfDead, cancellationToken: cancel).ConfigureAwait(false)).Info.State.Messages;

    /// <summary>When the stream was made: with its numbers it names a place in the queue for good.</summary>
    public async Task<DateTimeOffset> Made(CancellationToken cancel) => (await JetStream.GetStreamAsync(StreamOfWork, cancellationToken: cancel).ConfigureAwait(false)).Info.Created;

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    public static TimeSpan Pause(int tries) => TimeSpan.FromMilliseconds(Math.Min(5000, 100 * Math.Pow(2, Math.Min(tries, 10))) * (0.75 + (Random.Shared.NextDouble() / 2)));

    /// <summary>Without user and password.</summary>
    private static string Shown(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? $"{uri.Scheme}://{uri.Authority}" : address;

    private async Task MakeStreams(CancellationToken cancel)
    {
        await Make(new StreamConfig(StreamOfWork, [Work])
        {
            Retention = StreamConfigRetention.Workqueue,
            Storage = StreamConfigStorage.File,
            Discard = StreamConfigDiscard.New, // a full queue makes senders wait; nothing is thrown away
            MaxBytes = _settings.QueueBytes,
            DuplicateWindow = DuplicateWindow,
            NumReplicas = _settings.Replicas,
        }, cancel).ConfigureAwait(false);
        await Make(new StreamConfig(StreamOfDead, [Dead])
        {
            Retention = StreamConfigRetention.Limits,
            Storage = StreamConfigStorage.File,
            NumReplicas = _settings.Replicas,
            DuplicateWindow = DuplicateWindow,
        }, cancel).ConfigureAwait(false);
    }

    /// <summary>A stream that is there is left as whoever runs the broker has set it.</summary>
    private async Task Make(StreamConfig config, CancellationToken cancel)
    {
        try
        {
            await JetStream.GetStreamAsync(config.Name!, cancellationToken: cancel).ConfigureAwait(false);
        }
        catch (NatsJSApiException failure) when (failure.Error.Code == 404)
        {
            await JetStream.CreateOrUpdateStreamAsync(config, cancel).ConfigureAwait(false);
        }
    }
}
