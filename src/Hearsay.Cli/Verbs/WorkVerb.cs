using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Live;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Live;
using Hearsay.Live.Working;
using Hearsay.Models;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay work</c>: reads what lies in a queue, beside any number of others.</summary>
internal sealed class WorkVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Option<string> _broker = BrokerOption.New();
    private readonly Option<string> _queue = BrokerOption.Queue();
    private readonly Option<string?> _ledger = LedgerOption.New();
    private readonly Option<int> _threads = Number("--threads", "Reports read side by side.", Environment.ProcessorCount, 1, 1024);
    private readonly Option<int> _ackWait = Number("--ack-wait", "Seconds after which another worker gets what one that gives no sign has in hand.", 60, 5, 3600);
    private readonly Option<int> _deliveries = Number("--deliveries", "Deliveries of a message after which it is put aside.", 10, 1, 1000);
    private readonly Option<bool> _untilEmpty = new("--until-empty") { Description = "End when the queue is empty." };
    private readonly Option<string> _log = LogOption.New();
    private readonly Option<Uri?> _telemetry = TelemetryOption.New();

    public WorkVerb(Terminal terminal) : base("work", "Read reports from a queue into a ledger, beside any number of other workers.")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _broker, _queue, _ledger, _threads, _ackWait, _deliveries, _untilEmpty, _log, _telemetry }) Add(option);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay work --broker nats://queue:4222 --ledger postgres://hearsay@db/news", "Work until stopped; SIGTERM finishes what is in hand."),
    ];

    private async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var lines = new EventLines(_terminal, parsed.GetValue(_log) is "json", quiet: false);
        try
        {
            using var telemetry = Telemetry.Begin(parsed.GetValue(_telemetry));
            var settings = new WorkSettings
            {
                Queue = parsed.GetRequiredValue(_queue),
                Threads = parsed.GetValue(_threads),
                AckWait = TimeSpan.FromSeconds(parsed.GetValue(_ackWait)),
                Deliveries = parsed.GetValue(_deliveries),
                UntilEmpty = parsed.GetValue(_untilEmpty),
            };
            var loading = PipelineLoader.Begin(bare: false, cancel);
            await using var broker = await Broker.Open(parsed.GetRequiredValue(_broker), settings, cancel).ConfigureAwait(false);
            using var ledger = ClaimLedger.Open(LedgerOption.LocationOf(parsed.GetValue(_ledger), _terminal), new LedgerOptions { Time = _terminal.Time });
            var worker = new Worker(broker, new ReadingDesk(ledger, await loading.ConfigureAwait(false)), settings, lines.Write);
            lines.Write(new LiveEvent("work.begun", ledger.Location, $"Reading from {broker.StreamOfWork}."));
            await worker.Run(cancel).ConfigureAwait(false);
            worker.Link(CancellationToken.None);
            lines.Write(new LiveEvent("work.ended", ledger.Location, string.Create(CultureInfo.InvariantCulture, $"{worker.Done.Filed:N0} reports, {worker.Done.Buried:N0} put aside.")));
            return ExitCodes.Done;
        }
        catch (Exception failure) when (failure is BrokerException or LedgerException or ModelMissingException)
        {
            _terminal.Error.WriteLine("hearsay work: " + failure.Message);
            return ExitCodes.Misuse;
        }
    }

    private static Option<int> Number(string name, string description, int usual, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "n" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && (number < least || number > most))
                result.AddError($"{name} is from {least} to {most}.");
        });
        return option;
    }
}
