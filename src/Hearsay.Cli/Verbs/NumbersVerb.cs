using System.CommandLine;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay numbers</c>: figures for the same thing side by side.</summary>
internal sealed class NumbersVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Option<string?> _story = Answer.StoryOption();
    private readonly Option<string> _format = Answer.FormatOption("table", "jsonl");
    private readonly Option<string?> _ledger = LedgerOption.New();

    public NumbersVerb(Terminal terminal) : base("numbers", "List the figures of each slot, with their bounds and conflicts.")
    {
        _terminal = terminal;
        Add(_story);
        Add(_format);
        Add(_ledger);
        SetAction(parsed => LedgerOption.Use(
            "numbers", parsed.GetValue(_ledger), terminal, ledger => Run(ledger, Answer.StoryOf(ledger, parsed.GetValue(_story)), parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay numbers --story 07-hospital-counts-seven", "Who counts how many, and where the figures do not fit."),
        ("hearsay numbers --format jsonl", "One table a line."),
    ];

    private int Run(IClaimLedger ledger, StoryId? story, string format)
    {
        var slots = Answer.All(page => ledger.Stories.Slots(story, page)).Where(slot => slot.Numbers.Length > 0);
        if (format is "jsonl")
        {
            var offsets = new Offsets(ledger);
            return Answer.Lines(_terminal, slots.SelectMany(slot => slot.Numbers), (table, buffer) => NumbersFormat.Write(table, offsets.Of, buffer));
        }
        var all = slots.ToList();
        return all.Count == 0 ? Answer.Nothing(_terminal) : Answer.Text(_terminal, output =>
        {
            var prose = new Prose(output, Layout.WidthOf(_terminal));
            foreach (var slot in all)
            {
                prose.Add($"“{slot.Graded.Slot.Proposition}” ({slot.Id})");
                foreach (var table in slot.Numbers) NumberText.Add(prose, table, "  ");
            }
        });
    }
}
