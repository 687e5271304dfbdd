using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay grades</c>: how well each proposition is supported, and by whom.</summary>
internal sealed class GradesVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Option<string?> _story = Answer.StoryOption();
    private readonly Option<string> _format = Answer.FormatOption("table", "jsonl");
    private readonly Option<string?> _ledger = LedgerOption.New();

    public GradesVerb(Terminal terminal) : base("grades", "List what is claimed, with its grade and the reason.")
    {
        _terminal = terminal;
        Add(_story);
        Add(_format);
        Add(_ledger);
        SetAction(parsed => LedgerOption.Use(
            "grades", parsed.GetValue(_ledger), terminal, ledger => Run(ledger, Answer.StoryOf(ledger, parsed.GetValue(_story)), parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay grades --story 01-survey-boat-sunk", "What is claimed in the story of a report."),
        ("hearsay grades --format jsonl", "All graded slots with positions and sources, one JSON object a line."),
    ];

    private int Run(IClaimLedger ledger, StoryId? story, string format)
    {
        var slots = Answer.All(page => ledger.Stories.Slots(story, page));
        if (format is "jsonl")
        {
            var offsets = new Offsets(ledger);
            return Answer.Lines(_terminal, slots, (slot, buffer) => GradesFormat.Write(slot.Graded, slot.Story, offsets.Of, buffer));
        }
        var rows = slots.Select(Row).ToList();
        return rows.Count == 0 ? Answer.Nothing(_terminal)
            : Answer.Text(_terminal, output => TextTable.Write(output, Layout.WidthOf(_terminal), ["SLOT", "GRADE", "SOURCES", "PROPOSITION"], rows));
    }

    private static IReadOnlyList<string> Row(SlotView slot)
    {
        var graded = slot.Graded;
        var sources = graded.KMin == graded.KMax ? $"{graded.KMin}" : $"{graded.KMin}-{graded.KMax}";
        return [slot.Id.Value, string.Create(CultureInfo.InvariantCulture, $"{graded.GradeText} {graded.Admiralty}"), sources, (graded.Negated ? "not: " : "") + graded.Slot.Proposition];
    }
}
