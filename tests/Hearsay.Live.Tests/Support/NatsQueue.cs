using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Hearsay.Live.Tests.Support;

/// <summary>A queue of its own on the broker that ./test starts; taken away at the end.</summary>
internal sealed class NatsQueue : IAsyncDisposable
{
    public const string Variable = "HEARSAY_TEST_NATS";

    private NatsQueue(string server) => Server = server;

    public string Server { get; }

    public string Name { get; } = "t" + Guid.NewGuid().ToString("N")[..12];

    /// <summary>Skips the test, with a reason, where there is no broker.</summary>
    public static NatsQueue New()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(server), $"There is no NATS server: ./test starts one where it can, or set {Variable}=nats://host:port.");
        return new NatsQueue(server!);
    }

    /// <summary>A queue on a broker of the test's own.</summary>
    public static NatsQueue On(OwnBroker broker) => new(broker.Server);

    /// <summary>Sends bytes that no version of Hearsay wrote.</summary>
    public async Task SendRaw(byte[] bytes)
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Server });
        (await new NatsJSContext(connection).PublishAsync(Name + ".work", bytes)).EnsureSuccess();
    }

    /// <summary>Makes the stream of work before anybody else does, so that it keeps what was done.</summary>
    public async Task KeepAll()
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Server });
        await new NatsJSContext(connection).CreateStreamAsync(new StreamConfig(Name.ToUpperInvariant() + "_WORK", [Name + ".work"]));
    }

    /// <summary>Messages in the stream of work.</summary>
    public async Task<long> Waiting()
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Server });
        return (long)(await new NatsJSContext(connection).GetStreamAsync(Name.ToUpperInvariant() + "_WORK")).Info.State.Messages;
    }

    /// <summary>Messages in a stream of the queue, with the reason in their header.</summary>
    public async Task<List<string>> Dead()
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Server });
        var context = new NatsJSContext(connection);
        var stream = await context.GetStreamAsync(Name.ToUpperInvariant() + "_DEAD");
        var consumer = await context.CreateOrderedConsumerAsync(Name.ToUpperInvariant() + "_DEAD");
        List<string> reasons = [];
        for (var left = stream.Info.State.Messages; left > 0; left--)
            reasons.Add((await consumer.NextAsync<byte[]>()) is { } message ? message.Headers?["Hearsay-Reason"].ToString() ?? "" : "");
        return reasons;
    }

    /// <summary>Hands all messages to a worker that does all but the second and is never heard of again.</summary>
    public async Task WorkOnAllButTheSecond()
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Server });
        var consumer = await new NatsJSContext(connection).CreateOrUpdateConsumerAsync(
            Name.ToUpperInvariant() + "_WORK", new ConsumerConfig("readers") { AckPolicy = ConsumerConfigAckPolicy.Explicit, AckWait = TimeSpan.FromSeconds(5) });
        for (var left = await Waiting(); left > 0; left--)
        {
            var message = await consumer.NextAsync<byte[]>();
            if (message is { Metadata.Sequence.Stream: not 2 }) await message.AckAsync(new AckOpts { DoubleAck = true });
        }
    }

    /// <summary>Takes all messages but the first out of the stream of work.</summary>
    public async Task KeepTheFirst()
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Server });
        var stream = await new NatsJSContext(connection).GetStreamAsync(Name.ToUpperInvariant() + "_WORK");
        for (var place = 2UL; place <= stream.Info.State.LastSeq; place++) await stream.DeleteMessageAsync(new StreamMsgDeleteRequest { Seq = place });
    }

    public async ValueTask DisposeAsync()
    {
        await using var connection = new NatsConnection(new NatsOpts { Url = Server });
        var context = new NatsJSContext(connection);
        foreach (var stream in (string[])["_WORK", "_DEAD"])
        {
            try
            {
                await context.DeleteStreamAsync(Name.ToUpperInvariant() + stream);
            }
            catch (NatsJSApiException)
            {
                // Not every test makes both.
            }
        }
    }
}
