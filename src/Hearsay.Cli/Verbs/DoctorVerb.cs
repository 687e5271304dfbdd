using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Live;
using Hearsay.Cli.Terminals;
using Hearsay.Intake;
using Hearsay.Ledger;
using Hearsay.Live.Working;
using Hearsay.Models;
using Hearsay.Pipelines;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay doctor</c>: whether all is there that Hearsay needs, and what to do where it is not.</summary>
internal sealed class DoctorVerb : Command, IVerb
{
    private const long LeastRoom = 1L << 30, LeastMemory = 1L << 30;

    private const string Sentence = "“The bridge is safe,” the mayor told the Courier on Monday.";

    private readonly Terminal _terminal;
    private readonly Option<string?> _ledger = LedgerOption.New();
    private readonly Option<string?> _broker = new("--broker") { Description = "Look at this NATS server too.", HelpName = "nats://host:port" };
    private readonly Option<string> _queue = BrokerOption.Queue();

    public DoctorVerb(Terminal terminal) : base("doctor", "Check that models, ledger, disk and services are in order, and say what to do where they are not.")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _ledger, _broker, _queue }) Add(option);
        SetAction(Run);
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay doctor", "Look at the models, the machine, and the ledger of the working directory."),
        ("hearsay doctor --ledger postgres://hearsay@db/news --broker nats://queue:4222", "Look at the services of a cluster."),
    ];

    private async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var location = LedgerOption.LocationOf(parsed.GetValue(_ledger), _terminal);
        List<Finding> findings = [Machine(), Models(cancel), Ledger(location, parsed.GetValue(_ledger) is not null), Disk(location)];
        if (parsed.GetValue(_broker) is { } broker) findings.Add(await Queue(broker, parsed.GetRequiredValue(_queue), cancel).ConfigureAwait(false));
        await using var output = new StreamWriter(_terminal.Output, leaveOpen: true) { NewLine = "\n" };
        foreach (var (sound, what, said, remedy) in findings)
        {
            await output.WriteLineAsync($"{(sound ? "ok  " : "NOT ")}{what,-8} {said}").ConfigureAwait(false);
            if (!sound) await output.WriteLineAsync($"             {remedy}").ConfigureAwait(false);
        }
        return findings.All(finding => finding.Sound) ? ExitCodes.Done : ExitCodes.SomeRejected;
    }

    private static Finding Machine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        return new(memory >= LeastMemory, "machine", string.Create(CultureInfo.InvariantCulture,
            $"{Environment.ProcessorCount} processors, {memory >> 20:N0} MiB of memory, .NET {Environment.Version}, {System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}."),
            "Reading takes up to 1 GiB. Give the process more memory, or use --threads 1.");
    }

    private static Finding Models(CancellationToken cancel)
    {
        try
        {
            var begun = TimeProvider.System.GetTimestamp();
            var pipeline = DefaultPipeline.Create();
            var report = new ReportReader().Read(System.Text.Encoding.UTF8.GetBytes(Sentence), "doctor.txt", cancel).Single().Report!;
            var said = pipeline.Read(report, cancel).Attributions.Length;
            return new(said > 0, "models", string.Create(CultureInfo.InvariantCulture,
                $"{ReaderVersion.Of(pipeline)} loads and reads in {TimeProvider.System.GetElapsedTime(begun).TotalSeconds:0.0} s."),
                "The models load and find nobody in a plain sentence; install Hearsay again.");
        }
        catch (Exception failure) when (failure is ModelMissingException or IOException or InvalidDataException)
        {
            return new(false, "models", failure.Message, "Install Hearsay again, or copy the models beside the program.");
        }
    }

    private Finding Ledger(string location, bool asked)
    {
        try
        {
            if (!asked && !File.Exists(location)) return new(true, "ledger", "None here yet; 'hearsay read' makes one.", "");
            using var ledger = ClaimLedger.Open(location, new LedgerOptions { Create = false, Time = _terminal.Time });
            var counts = ledger.Counts();
            return new(true, "ledger", string.Create(CultureInfo.InvariantCulture,
                $"{ledger.Location}: {counts.Reports:N0} reports, {counts.Claims:N0} claims, {counts.Events:N0} events. 'hearsay verify' proves them."), "");
        }
        catch (LedgerException failure)
        {
            return new(false, "ledger", failure.Message[..^failure.Remedy.Length].TrimEnd(), failure.Remedy);
        }
    }

    private static Finding Disk(string location)
    {
        if (location.Contains("://", StringComparison.Ordinal)) return new(true, "disk", "The ledger is on a server; look at its disk there.", "");
        var folder = Path.GetDirectoryName(Path.GetFullPath(location))!;
        try
        {
            var room = new DriveInfo(folder).AvailableFreeSpace;
            return new(room >= LeastRoom, "disk", string.Create(CultureInfo.InvariantCulture, $"{room >> 20:N0} MiB free at {folder}."), "Make room, or put the ledger elsewhere with --ledger.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new(false, "disk", failure.Message, "Name a folder that is there with --ledger.");
        }
    }

    private static async Task<Finding> Queue(string address, string queue, CancellationToken cancel)
    {
        try
        {
            await using var broker = await Broker.Open(address, new WorkSettings { Queue = queue }, cancel).ConfigureAwait(false);
            var (waiting, dead) = (await broker.Waiting(cancel).ConfigureAwait(false), await broker.Buried(cancel).ConfigureAwait(false));
            return new(true, "broker", string.Create(CultureInfo.InvariantCulture,
                $"{waiting:N0} reports wait, {dead:N0} dead letters; takes messages up to {broker.LargestMessage >> 10:N0} KiB."), "");
        }
        catch (BrokerException failure)
        {
            return new(false, "broker", failure.Message, "See docs/cluster.md.");
        }
    }

    private sealed record Finding(bool Sound, string What, string Said, string Remedy);
}
