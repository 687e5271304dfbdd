using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay stories</c>: what the reports tell of.</summary>
internal sealed class StoriesVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Option<string> _format = Answer.FormatOption("table", "jsonl");
    private readonly Option<string?> _ledger = LedgerOption.New();

    public StoriesVerb(Terminal terminal) : base("stories", "List the stories in the ledger, that with the latest report first.")
    {
        _terminal = terminal;
        Add(_format);
        Add(_ledger);
        SetAction(parsed => LedgerOption.Use("stories", parsed.GetValue(_ledger), terminal, ledger => Run(ledger, parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay stories", "Each story with its reports and how many of them repeat no other."),
        ("hearsay stories --format jsonl", "With all reports by lineage, one JSON object a line."),
    ];

    private int Run(IClaimLedger ledger, string format)
    {
        var stories = Answer.All(ledger.Stories.Stories);
        if (format is "jsonl")
        {
            return Answer.Lines(_terminal, stories, (line, buffer) =>
            {
                if (ledger.Stories.Story(line.Id.Value) is { } view) StoriesFormat.Write([view.Story], view.DocOf, buffer);
            });
        }
        var rows = stories.Select(line => (IReadOnlyList<string>)
        [
            line.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-", line.Id.Value,
            line.Reports.ToString(CultureInfo.InvariantCulture), line.Lineages.ToString(CultureInfo.InvariantCulture), line.Title,
        ]).ToList();
        return rows.Count == 0 ? Answer.Nothing(_terminal)
            : Answer.Text(_terminal, output => TextTable.Write(output, Layout.WidthOf(_terminal), ["LATEST", "STORY", "REPORTS", "ORIGINS", "TITLE"], rows));
    }
}
