using System.CommandLine;
using System.Text.Json;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Ledger.Searching;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay search</c>: claims by words and facets.</summary>
internal sealed class SearchVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly FacetOptions _facets = new();
    private readonly Option<string?> _ledger = LedgerOption.New();
    private readonly Option<int> _limit = new("--limit") { Description = "Lines of a page, 1 to 500.", DefaultValueFactory = _ => 50, HelpName = "n" };
    private readonly Option<string?> _after = FacetOptions.Facet("--after", "token", "The page that follows: what the page before named.");
    private readonly Option<string> _format = new Option<string>("--format") { Description = "table, json or jsonl.", DefaultValueFactory = _ => "table", HelpName = "format" }
        .AcceptOnlyFromAmong("table", "json", "jsonl");

    public SearchVerb(Terminal terminal) : base("search", "Find claims in the ledger by words and facets.")
    {
        _terminal = terminal;
        _facets.AddTo(this);
        foreach (var option in new Option[] { _ledger, _limit, _after, _format }) Add(option);
        SetAction(parsed => LedgerOption.Use("search", parsed.GetValue(_ledger), _terminal, ledger => Run(ledger, RequestOf(parsed), parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay search pier collapse", "Claims with both words, in any form."),
        ("hearsay search '\"pier at Holm\" -ferry' --from 2026-03-01", "Words in this order, one left out, from a day on."),
        ("hearsay search troops --principal KP --stance AFFIRM --originators", "What one party affirms, without copies."),
        ("hearsay search --type ASSAULT --place UA --format jsonl", "No words, facets only; one JSON object a line."),
    ];

    private SearchRequest RequestOf(ParseResult parsed) => _facets.Of(parsed) with { Limit = parsed.GetValue(_limit), After = parsed.GetValue(_after) };

    private int Run(IClaimLedger ledger, SearchRequest request, string format)
    {
        var page = ledger.Search(request);
        if (format is "json")
        {
            LedgerJson.One(_terminal.Output, json =>
            {
                json.WriteString("schema", "hearsay/search/1");
                json.Array("claims", page.Lines, Fields);
                json.WriteString("next", page.Next);
            });
            _terminal.Output.Flush();
            return ExitCodes.Done;
        }
        if (format is "jsonl") LedgerJson.Lines(_terminal.Output, page.Lines, Fields);
        else WriteTable(page);
        _terminal.Output.Flush();
        if (page.Next is { } next) _terminal.Error.WriteLine($"There is more: add --after {next}");
        return ExitCodes.Done;
    }

    private void WriteTable(SearchPage page)
    {
        if (page.Lines.IsEmpty)
        {
            _terminal.Error.WriteLine("Nothing found.");
            return;
        }
        using var output = new StreamWriter(_terminal.Output, leaveOpen: true);
        TextTable.Write(output, Layout.WidthOf(_terminal), ["DATE", "OUTLET", "CLAIM", "WHO", "STANCE", "SAID"],
        [
            .. page.Lines.Select(line => (IReadOnlyList<string>)
            [
                line.Published is { Length: >= 10 } date ? date[..10] : "-", line.Outlet ?? "-", line.Claim.Value.Length > 12 ? line.Claim.Value[..12] : line.Claim.Value,
                line.Root is null ? "-" : line.Principal is null || line.Principal == line.Root ? line.Root : $"{line.Root} ({line.Principal})", line.Stance, line.Said,
            ]),
        ]);
    }

    /// <summary>A claim as scripts know it.</summary>
    public static void Fields(Utf8JsonWriter json, FoundClaim line)
    {
        json.WriteString("claim", line.Claim.Value);
        json.WriteString("doc", line.Doc);
        json.WriteString("report", line.Report.Value);
        json.WriteString("outlet", line.Outlet);
        json.WriteString("published", line.Published);
        json.WriteString("said", line.Said);
        json.WriteString("position", line.Stance);
        json.WriteString("factuality", line.Factuality);
        json.WriteString("root", line.Root);
        json.WriteString("kind", line.RootKind);
        json.WriteString("principal", line.Principal);
        json.WriteString("type", line.Type);
        json.WriteString("place", line.Place);
        json.WriteString("country", line.Country);
    }
}
