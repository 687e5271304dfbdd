using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Stories.Grades;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay claim</c>: one proposition: its grade in a sentence, its chain, who stands where, figures, what is withheld.</summary>
internal sealed class ClaimVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _claim = new("ID") { Description = "A claim's id, or 8 letters or more of its beginning; or a slot's." };
    private readonly Option<string> _format = Answer.FormatOption("table", "json");
    private readonly Option<string?> _ledger = LedgerOption.New();

    public ClaimVerb(Terminal terminal) : base("claim", "Show what is said on a claim: by whom, since when, through whom, in which figures.")
    {
        _terminal = terminal;
        Add(_claim);
        Add(_format);
        Add(_ledger);
        SetAction(parsed => LedgerOption.Use("claim", parsed.GetValue(_ledger), terminal, ledger => Run(ledger, parsed.GetValue(_claim)!, parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay claim e4207e4020d3e3be", "A slot, as 'hearsay grades' and 'hearsay story' name it."),
        ("hearsay claim 0f3c9a51 --format json", "The slot of a claim, as 'hearsay search' names it, as one document."),
    ];

    private int Run(IClaimLedger ledger, string id, string format)
    {
        var slot = ledger.Stories.Slot(new SlotId(id)) ?? ledger.Stories.SlotOf(id) ?? throw (ledger.Stories.IsDue(id)
            ? new LedgerException(LedgerFault.BadRequest, $"The claim '{id}' is filed, and its grade is not made yet.", "'hearsay link' makes it.")
            : Answer.Missing("claim", id, "See 'hearsay search' or 'hearsay grades' for ids."));
        var earlier = ledger.Stories.EarlierGrades(slot.Id);
        if (format is "json")
        {
            SlotJson.Write(_terminal.Output, slot, earlier, new Offsets(ledger));
            _terminal.Output.Flush();
            return ExitCodes.Done;
        }
        return Answer.Text(_terminal, output => WriteText(output, new Prose(output, Layout.WidthOf(_terminal)), slot, earlier));
    }

    private void WriteText(TextWriter output, Prose prose, SlotView slot, IReadOnlyList<EarlierGrade> earlier)
    {
        var graded = slot.Graded;
        prose.Add(graded.Sentence);
        prose.Add($"“{graded.Slot.Proposition}” (slot {slot.Id}, story {slot.Story}, Admiralty {graded.Admiralty}, rules {slot.Rules})");
        prose.Head("Through whom");
        foreach (var chain in graded.Slot.Testimonies.GroupBy(said => string.Join('\u001F', said.Chain.Select(link => link.Name)))) AddChain(prose, [.. chain]);
        prose.Head("Who stands where");
        TextTable.Write(output, Layout.WidthOf(_terminal), ["PRINCIPAL", "STANCE", "SINCE", "INTEREST", "WORDS"], [.. graded.Positions.Select(Row)]);
        foreach (var first in graded.Acknowledgements.Where(first => first.Whose is "any"))
            prose.Add($"First affirmed on {Day(first.Testimony.Stated)} by {first.Testimony.Chain[^1].Name}, {first.Words}.");
        if (graded.Dependences.Length > 0) AddDependences(prose, graded);
        if (slot.Numbers.Length > 0)
        {
            prose.Head("Figures");
            foreach (var table in slot.Numbers) NumberText.Add(prose, table, "  ");
        }
        if (graded.Slot.Withheld.Length > 0)
        {
            prose.Head("Not disclosed");
            foreach (var note in graded.Slot.Withheld) prose.Add($"{note.Slot}{(note.By is { } by ? $", by {Principals.NameOf(by)}" : "")} [{note.Doc}]", "    ", "  ");
        }
        if (earlier.Count == 0) return;
        prose.Head("Earlier grades");
        foreach (var grade in earlier) prose.Add($"{grade.Grade} from {grade.From[..16]} to {grade.Until[..16]}: {grade.Reason}", "    ", "  ");
    }

    /// <summary>The root on top, then each relay under the one it cites, with the reports at the end.</summary>
    private static void AddChain(Prose prose, IReadOnlyList<Testimony> said)
    {
        var chain = said[0].Chain;
        for (var depth = 0; depth < chain.Length; depth++)
        {
            var link = chain[chain.Length - 1 - depth];
            var indent = "  " + new string(' ', depth * 2);
            var principal = link.Principal is { } known && known != link.Name ? $", for {Principals.NameOf(known)}" : "";
            prose.Add($"{link.Name} ({Briefs.ChainTree.KindName(link.Kind)}{principal})", indent + "  ", depth == 0 ? "  " : indent[..^2] + "└ ");
        }
        foreach (var one in said)
            prose.Add($"{PositionTexts.Of(one.Stance)} {Day(one.Stated)} “{one.Words}” [{one.Doc}]", "      " + new string(' ', chain.Length * 2), "    " + new string(' ', chain.Length * 2));
    }

    private static void AddDependences(Prose prose, GradedSlot graded)
    {
        prose.Head("One source, not two");
        foreach (var one in graded.Dependences) prose.Add($"{Principals.NameOf(one.A)} and {Principals.NameOf(one.B)}: {one.Why}{(one.Shown ? "" : ", suspected only")}", "    ", "  ");
    }

    private static IReadOnlyList<string> Row(PositionStep step) =>
    [
        Principals.NameOf(step.Principal), (step.Retracted ? "RETRACTED" : PositionTexts.Of(step.Stance)) + (step.IsCurrent ? "" : " (earlier)"),
        Day(step.From), GradesFormat.NameOf(step.Interest), $"{step.Testimony.Words} [{step.Testimony.Doc}]",
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
}
