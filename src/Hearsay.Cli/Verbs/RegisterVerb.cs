using System.CommandLine;
using Hearsay.Cli.Registers;
using Hearsay.Cli.Terminals;
using Hearsay.Events.Registers;
using Hearsay.Exports;
using Hearsay.Intake;
using Hearsay.Models;
using Hearsay.Pipelines;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay register</c>: the tables that desks keep by hand, read from files.</summary>
internal sealed class RegisterVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _name = new("name") { Description = $"Which register: {string.Join(", ", RegisterBook.Names)}." };
    private readonly Argument<string[]> _paths = new("path") { Description = "Files, folders or patterns; - for standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _format = new("--format") { Description = "What to write.", DefaultValueFactory = _ => "table", HelpName = "table|jsonl|csv" };
    private readonly Option<string> _offsets = new("--offsets") { Description = "What offsets count.", DefaultValueFactory = _ => "codepoints", HelpName = "codepoints|utf16" };
    private readonly Option<ReportDate?> _published = new("--published") { Description = "Date of publication, 2026-03-24; goes before what the report says.", CustomParser = ReadOptions.ParseDate, HelpName = "date" };
    private readonly Option<string?> _outlet = new("--outlet") { Description = "Who published the reports; goes before what they say.", HelpName = "name" };
    private readonly Option<bool> _raw = new("--raw") { Description = "CSV without the guard against formulas." };

    public RegisterVerb(Terminal terminal) : base("register", "Show a register: deployments, transfers, agreements, losses or positions, each cell with its words.")
    {
        _terminal = terminal;
        Add(_name);
        Add(_paths);
        foreach (var option in new Option[] { _format, _offsets, _published, _outlet, _raw }) Add(option);
        _name.AcceptOnlyFromAmong([.. RegisterBook.Names]);
        _format.AcceptOnlyFromAmong("table", "jsonl", "csv");
        _offsets.AcceptOnlyFromAmong("codepoints", "utf16");
        _paths.Validators.Add(ReadOptions.CheckNoOption);
        SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay register losses samples", "Who was killed, wounded or captured, by whose count."),
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
            var tally = Read(parsed, new RegisterSink(name, writer), cancel);
            writer.Complete();
            return tally.Rejections > 0 ? ExitCodes.SomeRejected : ExitCodes.Done;
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

    private ReadTally Read(ParseResult parsed, IReadingSink sink, CancellationToken cancel)
    {
        var pipeline = PipelineLoader.Begin(bare: false, cancel);
        var inputs = WebPages.Find(parsed.GetRequiredValue(_paths)).ToList();
        var options = new IntakeOptions { Outlet = parsed.GetValue(_outlet), Published = parsed.GetValue(_published), KeepBytes = false };
        using var pages = new WebPages(options, [], _terminal.Time);
        using var progress = new ProgressLine(_terminal, true, inputs.Count);
        return new ReadRun(pipeline, sink, null, false, _terminal, progress).Read(new ReportSource(new ReportReader(options), cancel, pages.Read).Of(inputs), Environment.ProcessorCount, cancel);
    }
}
