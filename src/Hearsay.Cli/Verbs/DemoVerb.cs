using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Pipelines;
using Hearsay.Web;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay demo</c>: a sample story, read and opened in a browser, without a network.</summary>
internal sealed class DemoVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Option<string?> _ledger = new("--ledger") { Description = "Where to keep the sample. Without it, a folder made for this run.", HelpName = "path|address" };
    private readonly Option<int> _port = new("--port") { Description = "Port, 0 for any free one.", DefaultValueFactory = _ => 8017, HelpName = "n" };
    private readonly Option<bool> _noServe = new("--no-serve") { Description = "Read the story and end." };

    public DemoVerb(Terminal terminal) : base("demo", "Read the sample story and open it in a browser.")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _ledger, _port, _noServe }) Add(option);
        SetAction((parsed, cancel) => Run(parsed.GetValue(_ledger), parsed.GetValue(_noServe) ? null : parsed.GetValue(_port), cancel));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay demo", "Read twelve invented reports and show them at http://127.0.0.1:8017."),
        ("hearsay demo --no-serve --ledger sample.db", "Only fill a ledger, to try the other verbs on."),
    ];

    private async Task<int> Run(string? location, int? port, CancellationToken cancel)
    {
        try
        {
            var folder = Directory.CreateTempSubdirectory("hearsay-demo-").FullName;
            DemoStory.WriteTo(folder);
            using var ledger = ClaimLedger.Open(location ?? Path.Combine(folder, ClaimLedger.DefaultLocation), new LedgerOptions { Time = _terminal.Time });
            var pipeline = DefaultPipeline.Create();
            var begun = _terminal.Time.GetTimestamp();
            var reports = DemoStory.Read(folder, ledger, pipeline, cancel);
            _terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{reports} reports read, linked and graded in {_terminal.Time.GetElapsedTime(begun).TotalSeconds:0.0} s; the ledger is {ledger.Location}."));
            if (port is { } number)
                await Serving.Run(new ServeOptions { Port = number }, ledger, new Lazy<Pipeline>(pipeline), [], _terminal, at => Tell(at, ledger.Stories), cancel);
            return ExitCodes.Done;
        }
        catch (OperationCanceledException)
        {
            _terminal.Error.WriteLine("Stopped.");
            return ExitCodes.Stopped;
        }
        catch (Exception failure) when (failure is LedgerException or IOException or UnauthorizedAccessException)
        {
            _terminal.Error.WriteLine("hearsay demo: " + failure.Message);
            return ExitCodes.Misuse;
        }
    }

    /// <summary>Where to begin: the largest story, and the statement in it that most reports speak of.</summary>
    private void Tell(string address, IStoryQueries stories)
    {
        if (stories.Stories(new PageRequest(50)).Lines.MaxBy(line => line.Reports) is not { } story) return;
        _terminal.Error.WriteLine($"Begin with the story:  {address}/stories/{story.Id}");
        if (stories.SlotsOf(story.Id).MaxBy(line => line.Claims) is { } slot) _terminal.Error.WriteLine($"or with a statement:   {address}/claims/{slot.Slot}");
    }
}
