using System.CommandLine;
using Hearsay.Cli.Briefs;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Intake;
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
        ("curl -s https://example.org/story | hearsay read - --format json", "Read standard input; all layers as one document."),
    ];

    internal int Run(ReadSettings settings, CancellationToken cancel)
    {
        var begun = _terminal.Time.GetTimestamp();
        var format = FormatOf(settings);
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
                var tally = Read(settings, new FormatSink(format, output), cancel);
                output.Complete();
                if (!settings.Quiet) Close(settings, tally, _terminal.Time.GetElapsedTime(begun));
                return tally.Rejections > 0 ? ExitCodes.SomeRejected : ExitCodes.Done;
            }
            catch (OperationCanceledException)
            {
                _terminal.Error.WriteLine("Stopped. Reports that were already written are whole.");
                return ExitCodes.Stopped;
            }
            catch (ModelMissingException failure)
            {
                return Fail(failure.Message);
            }
            catch (IOException failure)
            {
                return Fail($"Cannot write the result: {failure.Message}");
            }
        }
    }

    private ReadTally Read(ReadSettings settings, IReadingSink sink, CancellationToken cancel)
    {
        var pipeline = PipelineLoader.Begin(bare: settings.Format is "text", cancel);
        var inputs = InputFinder.Find(settings.Paths).ToList();
        var options = new IntakeOptions { Outlet = settings.Outlet, Published = settings.Published, KeepBytes = false };
        var source = new ReportSource(new ReportReader(options), cancel);
        using var progress = new ProgressLine(_terminal, !settings.Quiet, inputs.Count);
        return new ReadRun(pipeline, [sink], _terminal, progress).Read(source.Of(inputs), settings.Threads, cancel);
    }

    private void Close(ReadSettings settings, ReadTally tally, TimeSpan elapsed)
    {
        if (settings.Format is "brief" && tally.Attributions > 0)
        {
            _terminal.Error.WriteLine(Layout.InColour(settings, _terminal)
                ? "Marks: a source is bold, a cue underlined, content stands in [brackets]."
                : "Marks: *source* _cue_ [content].");
        }
        _terminal.Error.WriteLine(tally.Describe(elapsed));
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
