using System.CommandLine;
using Hearsay.Cli.Briefs;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Intake;
using Hearsay.Knowledge.Actors;
using Hearsay.Ledger;
using Hearsay.Ledger.Filing;
using Hearsay.Models;
using Hearsay.Pipelines;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay read</c>: reports in, who said what out.</summary>
internal sealed class ReadVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly ReadOptions _options = new();

    public ReadVerb(Terminal terminal) : base("read", "Read reports and say who said what, with the exact words as evidence.")
    {
        _terminal = terminal;
        _options.AddTo(this);
        SetAction((parsed, cancel) => Task.FromResult(Run(_options.Of(parsed), cancel)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay read samples", "A brief of each report in a folder."),
        ("hearsay read page.html --outlet \"Ferry Post\" --published 2026-03-24", "Say what the page does not say itself."),
        ("hearsay read 'news/**/*.html' --format attributions --out said.jsonl", "Who said what, one JSON object a line."),
        ("hearsay read https://example.org/story", "Fetch one page and read it."),
        ("curl -s https://example.org/story | hearsay read - --format json", "Read standard input; all layers as one document."),
    ];

    internal int Run(ReadSettings settings, CancellationToken cancel)
    {
        var begun = _terminal.Time.GetTimestamp();
        var format = FormatOf(settings);
        ActorLexicon? actors;
        try
        {
            actors = settings.Actors is null ? null : ActorsFile.Load(settings.Actors);
        }
        catch (FormatException failure)
        {
            return Fail(failure.Message);
        }
        var unresolved = settings.Unresolved ? new UnresolvedSink(new ActorResolver(actors ?? ActorLexicon.Shipped)) : null;
        IOutput output;
        try
        {
            output = OutputOpener.Open(settings.Out, format.Extension, _terminal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail($"Cannot write to '{settings.Out}': {failure.Message} Choose another --out.");
        }
        using (output)
        {
            try
            {
                // The models load while the ledger is opened.
                var pipeline = PipelineLoader.Begin(bare: settings.Format is "text" && !settings.Unresolved, cancel, actors);
                using var ledger = OpenLedger(settings);
                var (tally, sink) = Read(settings, pipeline, unresolved ?? (IReadingSink)new FormatSink(format, output), ledger, cancel);
                unresolved?.WriteTo(output);
                output.Complete();
                sink?.End(cancel);
                if (!settings.Quiet) Close(settings, tally, sink is null ? null : KeptText.Of(sink, ledger!), _terminal.Time.GetElapsedTime(begun));
                return tally.Rejections > 0 ? ExitCodes.SomeRejected : ExitCodes.Done;
            }
            catch (OperationCanceledException)
            {
                _terminal.Error.WriteLine("Stopped. Reports that were already written are whole; the same command goes on from there.");
                return ExitCodes.Stopped;
            }
            catch (Exception failure) when (failure is ModelMissingException or LedgerException)
            {
                return Fail(failure.Message);
            }
            catch (IOException failure)
            {
                return Fail($"Cannot write the result: {failure.Message}");
            }
        }
    }

    private (ReadTally Tally, LedgerSink? Sink) Read(ReadSettings settings, Task<Pipeline> pipeline, IReadingSink output, IClaimLedger? ledger, CancellationToken cancel)
    {
        var inputs = WebPages.Find(settings.Paths).ToList();
        var options = new IntakeOptions { Outlet = settings.Outlet, Published = settings.Published, KeepBytes = ledger is not null };
        using var pages = new WebPages(settings.AllowedHosts, _terminal.Time);
        var sink = ledger is null ? null : new LedgerSink(ledger, Version(pipeline), NamedInputs(settings));
        var source = new ReportSource(new ReportReader(options), cancel, pages.With(options), sink, settings.NeedsWords);
        using var progress = new ProgressLine(_terminal, !settings.Quiet, inputs.Count);
        var run = new ReadRun(pipeline, output, sink, settings.NeedsWords, _terminal, progress);
        return (run.Read(source.Of(inputs), settings.Threads, cancel), sink);
    }

    private static async Task<string> Version(Task<Pipeline> pipeline) => ReaderVersion.Of(await pipeline.ConfigureAwait(false));

    /// <summary>By what a batch that was cut off is known again.</summary>
    private static string[] NamedInputs(ReadSettings settings) =>
    [
        .. settings.Paths.Select(path => path is "-" || WebPages.IsAddress(path, out _) ? path : Path.GetFullPath(path)),
        $"outlet {settings.Outlet}", $"published {settings.Published}",
    ];

    /// <summary>
    /// The ledger named, or the one in the working directory, which is made where there is none. A folder in
    /// which none can be made is told of and no reason to stop: the user did not ask for a ledger.
    /// </summary>
    private IClaimLedger? OpenLedger(ReadSettings settings)
    {
        if (!settings.Files) return null;
        var location = LedgerOption.LocationOf(settings.Ledger, _terminal);
        var asked = settings.Ledger is not null || File.Exists(location);
        try
        {
            return ClaimLedger.Open(location, new LedgerOptions { Time = _terminal.Time });
        }
        catch (LedgerException failure) when (!asked)
        {
            _terminal.Error.WriteLine($"Nothing is stored: {failure.Message} (--no-ledger reads without one.)");
            return null;
        }
    }

    private void Close(ReadSettings settings, ReadTally tally, string? kept, TimeSpan elapsed)
    {
        if (settings.Format is "brief" && !settings.Unresolved && tally.Attributions > 0)
        {
            _terminal.Error.WriteLine(Layout.InColour(settings, _terminal)
                ? "Marks: a source is bold, a cue underlined, content stands in [brackets]."
                : "Marks: *source* _cue_ [content].");
        }
        _terminal.Error.WriteLine(tally.Describe(elapsed));
        if (kept is not null) _terminal.Error.WriteLine(kept);
    }

    private IReadingFormat FormatOf(ReadSettings settings) =>
        settings.Format is "brief"
            ? new BriefFormat(Layout.WidthOf(_terminal), Layout.InColour(settings, _terminal))
            : ReadingFormats.Create(settings.Format, settings.Offsets);

    private int Fail(string message)
    {
        _terminal.Error.WriteLine("hearsay read: " + message);
        return ExitCodes.Misuse;
    }
}
