using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay copies</c>: which report repeats which.</summary>
internal sealed class CopiesVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string?> _doc = new("REPORT") { Description = "Copies of one report only: its name or hash.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _format = Answer.FormatOption("table", "jsonl");
    private readonly Option<string?> _ledger = LedgerOption.New();

    public CopiesVerb(Terminal terminal) : base("copies", "List pairs of reports of which one repeats the other, or both a third.")
    {
        _terminal = terminal;
        Add(_doc);
        Add(_format);
        Add(_ledger);
        SetAction(parsed => LedgerOption.Use("copies", parsed.GetValue(_ledger), terminal, ledger => Run(ledger, parsed.GetValue(_doc), parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay copies", "All pairs, with who repeats whom and why."),
        ("hearsay copies harbour-times --format jsonl", "Those of one report, one JSON object a line."),
    ];

    private int Run(IClaimLedger ledger, string? doc, string format)
    {
        var edges = doc is null ? Answer.All(ledger.Stories.Copies) : One(ledger, doc);
        var names = new DocNames(ledger);
        if (format is "jsonl") return Answer.Lines(_terminal, edges, (edge, buffer) => CopiesFormat.Write([edge], names.Of, buffer));
        var rows = edges.Select(edge => (IReadOnlyList<string>)
        [
            names.Of(edge.B.Id), edge.Direction switch { CopyDirection.BFromA => "repeats", CopyDirection.AFromB => "is repeated by", _ => "shares with" }, names.Of(edge.A.Id),
            edge.Containment.ToString("P0", CultureInfo.InvariantCulture), edge.Credit ?? "-", edge.Why,
        ]).ToList();
        return rows.Count == 0 ? Answer.Nothing(_terminal)
            : Answer.Text(_terminal, output => TextTable.Write(output, Layout.WidthOf(_terminal), ["REPORT", "", "REPORT", "SHARED", "CREDIT", "WHY"], rows));
    }

    private static IEnumerable<CopyEdge> One(IClaimLedger ledger, string doc)
    {
        var reports = ledger.Reports(doc);
        return reports.IsEmpty ? throw Answer.Missing("report", doc, "See 'hearsay search' for the names of reports.") : reports.SelectMany(report => ledger.Stories.CopiesOf(report.Report));
    }
}
