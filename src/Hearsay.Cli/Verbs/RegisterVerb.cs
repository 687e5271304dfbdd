using System.CommandLine;
using Hearsay.Cli.Registers;
using Hearsay.Cli.Terminals;
using Hearsay.Events.Registers;
using Hearsay.Exports;
using Hearsay.Intake;
using Hearsay.Models;
using Hearsay.Pipelines;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay register</c>: the tables that desks keep by hand, from the ledger or from files.</summary>
internal sealed class RegisterVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _name = new("name") { Description = $"Which register: {string.Join(", ", RegisterBook.Names)}." };
    private readonly Argument<string[]> _paths = new("path") { Description = "Files, folders or patterns to read instead of the ledger; - for standard input.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _format = new("--format") { Description = "What to write.", DefaultValueFactory = _ => "table", HelpName = "table|jsonl|csv" };
    private readonly Option<string> _offsets = new("--offsets") { Description = "What offsets count.", DefaultValueFactory = _ => "codepoints", HelpName = "codepoints|utf16" };
    private readonly Option<ReportDate?> _published = new("--published") { Description = "Date of publication, 2026-03-24; goes before what the report says.", CustomParser = ReadOptions.ParseDate, HelpName = "date" };
    private readonly Option<string?> _outlet = new("--outlet") { Description = "Of the ledger: only what it published. Of files: who published them; goes before what they say.", HelpName = "name" };
    private readonly Option<DateOnly?> _since = DayOption.New("--since", "First day of publication; reports without a date are left out.");
    private readonly Option<string?> _principal = FacetOptions.Facet("--principal", "code|name", "For whom the speaker speaks: RU, or an organisation.");
    private readonly Option<string?> _ledger = LedgerOption.New();
    private readonly Option<bool> _raw = new("--raw") { Description = "CSV without the guard against formulas." };

    public RegisterVerb(Terminal terminal) : base("register", "Show a register: deployments, transfers, agreements, losses or positions, each cell with its words.")
    {
        _terminal = terminal;
        Add(_name);
        Add(_paths);
        foreach (var option in new Option[] { _ledger, _since, _principal, _outlet, _published, _format, _offsets, _raw }) Add(option);
        _name.AcceptOnlyFromAmong([.. RegisterBook.Names]);
        _format.AcceptOnlyFromAmong("table", "jsonl", "csv");
        _offsets.AcceptOnlyFromAmong("codepoints", "utf16");
        _paths.Validators.Add(ReadOptions.CheckNoOption);
        Validators.Add(result =>
        {
            if (result.GetValue(_paths) is not { Length: > 0 } && result.GetResult(_published) is not null)
                result.AddError("--published is for files: name them. What the ledger holds keeps its date.");
            if (result.GetValue(_paths) is { Length: > 0 } && result.GetResult(_ledger) is not null)
                result.AddError("Give files or --ledger, not both.");
        });
        SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay register losses --since 2026-03-01", "What the ledger holds since a day: killed, wounded or captured, by whose count."),
        ("hearsay register positions --principal RU --format csv", "Where Russia stands, by what its speakers say."),
        ("hearsay register losses samples", "The same, read from files."),
        ("hearsay register agreements 'news/**/*.html' --format csv", "For a spreadsheet; each cell is followed by its offsets."),
        ("hearsay register positions report.txt --format jsonl", "One object a line, each cell with its span."),
    ];

    private int Run(ParseResult parsed, CancellationToken cancel)
    {
        var name = parsed.GetRequiredValue(_name);
        var offsets = parsed.GetRequiredValue(_offsets) is "utf16" ? OffsetUnit.Utf16 : OffsetUnit.CodePoints;
        IRegisterWriter writer = parsed.GetRequiredValue(_format) switch
        {
            "jsonl" => new RegisterJson(_terminal.Output, name, offsets),
            "csv" => new RegisterCsv(_terminal.Output, name, offsets, guarded: !parsed.GetValue(_raw)),
            _ => new RegisterText(_terminal, name),
        };
        try
        {
            return parsed.GetValue(_paths) is { Length: > 0 } ? OfFiles(parsed, name, writer, cancel) : OfLedger(parsed, name, writer, cancel);
        }
        catch (OperationCanceledException)
        {
            _terminal.Error.WriteLine("Stopped. Rows that were already written are whole.");
            return ExitCodes.Stopped;
        }
        catch (Exception failure) when (failure is ModelMissingException or IOException)
        {
            _terminal.Error.WriteLine("hearsay register: " + failure.Message);
            return ExitCodes.Misuse;
        }
    }

    /// <summary>The present reading of every report, latest filed first, one at a time.</summary>
    private int OfLedger(ParseResult parsed, string name, IRegisterWriter writer, CancellationToken cancel)
    {
        var sink = new RegisterSink(name, Filter(parsed, parsed.GetValue(_outlet)), writer);
        return LedgerOption.Use("register", parsed.GetValue(_ledger), _terminal, ledger =>
        {
            foreach (var line in Answer.All(ledger.Filed))
            {
                cancel.ThrowIfCancellationRequested();
                if (parsed.GetValue(_since) is { } day && !(line.Published?.Date >= day)) continue;
                if (ledger.Reading(line.Report) is { } reading) sink.Prepare(reading)();
            }
            writer.Complete();
            return ExitCodes.Done;
        });
    }

    private int OfFiles(ParseResult parsed, string name, IRegisterWriter writer, CancellationToken cancel)
    {
        var tally = Read(parsed, new RegisterSink(name, Filter(parsed, null), writer), cancel);
        writer.Complete();
        return tally.Rejections > 0 ? ExitCodes.SomeRejected : ExitCodes.Done;
    }

    private RegisterFilter Filter(ParseResult parsed, string? outlet) => new(parsed.GetValue(_since), outlet, parsed.GetValue(_principal));

    private ReadTally Read(ParseResult parsed, IReadingSink sink, CancellationToken cancel)
    {
        var pipeline = PipelineLoader.Begin(bare: false, cancel);
        var inputs = WebPages.Find(parsed.GetValue(_paths)!).ToList();
        var options = new IntakeOptions { Outlet = parsed.GetValue(_outlet), Published = parsed.GetValue(_published), KeepBytes = false };
        using var pages = new WebPages([], _terminal.Time);
        using var progress = new ProgressLine(_terminal, true, inputs.Count);
        return new ReadRun(pipeline, sink, null, false, _terminal, progress).Read(new ReportSource(new ReportReader(options), cancel, pages.With(options)).Of(inputs), Environment.ProcessorCount, cancel);
    }
}
