using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Live;
using Hearsay.Cli.Terminals;
using Hearsay.Intake;
using Hearsay.Live.Working;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay enqueue</c>: reports into the queue, for workers to read.</summary>
internal sealed class EnqueueVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _paths = new("path") { Description = "Files, folders, patterns, web archives; - for standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _broker = BrokerOption.New();
    private readonly Option<string> _queue = BrokerOption.Queue();
    private readonly Option<int> _replicas = new("--replicas") { Description = "Brokers of a cluster that keep each message, where the queue is made now: 1, 3 or 5.", DefaultValueFactory = _ => 1, HelpName = "n" };
    private readonly Option<string?> _outlet = new("--outlet") { Description = "Who published the reports; goes before what they say.", HelpName = "name" };

    public EnqueueVerb(Terminal terminal) : base("enqueue", "Put reports into a queue for 'hearsay work' on any number of machines.")
    {
        _terminal = terminal;
        Add(_paths);
        foreach (var option in new Option[] { _broker, _queue, _replicas, _outlet }) Add(option);
        _replicas.AcceptOnlyFromAmong("1", "3", "5");
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay enqueue news.warc.gz --broker nats://queue:4222", "Each report of an archive becomes a piece of work."),
    ];

    private async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        try
        {
            var settings = new WorkSettings { Queue = parsed.GetRequiredValue(_queue), Replicas = parsed.GetValue(_replicas) };
            await using var broker = await Broker.Open(parsed.GetRequiredValue(_broker), settings, cancel).ConfigureAwait(false);
            var reader = new ReportReader(new IntakeOptions { Outlet = parsed.GetValue(_outlet) });
            var enqueuer = new Enqueuer(broker);
            await enqueuer.Send(reader.ReadAll(parsed.GetRequiredValue(_paths), cancel), tooLarge => _terminal.Error.WriteLine(RejectionText.Of(tooLarge)), cancel).ConfigureAwait(false);
            var (sent, known, large) = enqueuer.Counts;
            _terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sent:N0} reports put into the queue, {known:N0} were in it already, {large:N0} too large."));
            return large > 0 ? ExitCodes.SomeRejected : ExitCodes.Done;
        }
        catch (BrokerException failure)
        {
            _terminal.Error.WriteLine("hearsay enqueue: " + failure.Message);
            return ExitCodes.Misuse;
        }
        catch (OperationCanceledException)
        {
            _terminal.Error.WriteLine("Stopped. What was sent is in the queue; the same command sends the rest and nothing twice.");
            return ExitCodes.Stopped;
        }
    }
}
