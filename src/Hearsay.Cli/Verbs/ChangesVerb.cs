using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay changes</c>: who changed position, which figures and reports changed.</summary>
internal sealed class ChangesVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Option<DateOnly?> _since = DayOption.New("--since", "First day.");
    private readonly Option<string?> _principal = new("--principal") { Description = "Whose: RU, an organisation, an outlet.", HelpName = "code|name" };
    private readonly Option<string?> _story = Answer.StoryOption();
    private readonly Option<string> _format = Answer.FormatOption("table", "jsonl");
    private readonly Option<string?> _ledger = LedgerOption.New();

    public ChangesVerb(Terminal terminal) : base("changes", "List denials, reversals, first acknowledgements, new figures, edits and retractions, by date.")
    {
        _terminal = terminal;
        foreach (var option in new Option[] { _since, _principal, _story, _format, _ledger }) Add(option);
        SetAction(parsed => LedgerOption.Use("changes", parsed.GetValue(_ledger), terminal, ledger => Run(
            ledger,
            new ChangeRequest { Since = parsed.GetValue(_since), Principal = parsed.GetValue(_principal), Story = Answer.StoryOf(ledger, parsed.GetValue(_story)) },
            parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay changes --since 2031-02-01 --principal NO", "What one party changed from a day on."),
        ("hearsay changes --format jsonl", "All changes, one JSON object a line."),
    ];

    private int Run(IClaimLedger ledger, ChangeRequest request, string format)
    {
        var changes = Answer.All(page => ledger.Stories.Changes(request with { Page = page }));
        if (format is "jsonl") return Answer.Lines(_terminal, changes, (line, buffer) => ChangesFormat.Write(line.Change, line.Reports, buffer));
        var all = changes.ToList();
        return all.Count == 0 ? Answer.Nothing(_terminal) : Answer.Text(_terminal, output =>
        {
            var prose = new Prose(output, Layout.WidthOf(_terminal));
            foreach (var line in all) ChangeText.Add(prose, line.Change, "");
        });
    }
}
