using System.CommandLine;
using System.Globalization;
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
    private readonly Argument<string[]> _query = new("QUERY") { Description = "Words, all of them; \"in this order\", OR, -not, begin*.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _ledger = LedgerOption.New();
    private readonly Option<string?> _outlet = Facet("--outlet", "name", "Who published it.");
    private readonly Option<string?> _principal = Facet("--principal", "code|name", "For whom the speaker speaks: RU, or an organisation.");
    private readonly Option<string?> _stance = new Option<string?>("--stance") { Description = "Where the speaker stands.", HelpName = "stance" }
        .AcceptOnlyFromAmong("AFFIRM", "DENY", "NON-COMMITTAL", "WITHHELD", "affirm", "deny", "non-committal", "withheld");
    private readonly Option<string?> _type = Facet("--type", "code", "PLOVER type of the event, for example ASSAULT.");
    private readonly Option<string?> _place = Facet("--place", "name|code", "A place by name, or a country by its two letters.");
    private readonly Option<DateOnly?> _from = DayOption("--from", "First day of publication.");
    private readonly Option<DateOnly?> _to = DayOption("--to", "Last day of publication.");
    private readonly Option<string?> _grade = Facet("--grade", "grade", "Grade of the slot, for example ADMITTED.");
    private readonly Option<bool> _originators = new("--originators") { Description = "Leave out reports that repeat another one that is filed." };
    private readonly Option<int> _limit = new("--limit") { Description = "Lines of a page, 1 to 500.", DefaultValueFactory = _ => 50, HelpName = "n" };
    private readonly Option<string?> _after = Facet("--after", "token", "The page that follows: what the page before named.");
    private readonly Option<string> _format = new Option<string>("--format") { Description = "table, json or jsonl.", DefaultValueFactory = _ => "table", HelpName = "format" }
        .AcceptOnlyFromAmong("table", "json", "jsonl");

    public SearchVerb(Terminal terminal) : base("search", "Find claims in the ledger by words and facets.")
    {
        _terminal = terminal;
        Add(_query);
        foreach (var option in new Option[] { _ledger, _outlet, _principal, _stance, _type, _place, _from, _to, _grade, _originators, _limit, _after, _format }) Add(option);
        SetAction(parsed => LedgerOption.Use("search", parsed.GetValue(_ledger), _terminal, ledger => Run(ledger, RequestOf(parsed), parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay search pier collapse", "Claims with both words, in any form."),
        ("hearsay search '\"pier at Holm\" -ferry' --from 2026-03-01", "Words in this order, one left out, from a day on."),
        ("hearsay search troops --principal KP --stance AFFIRM --originators", "What one party affirms, without copies."),
        ("hearsay search --type ASSAULT --place UA --format jsonl", "No words, facets only; one JSON object a line."),
    ];

    private SearchRequest RequestOf(ParseResult parsed) => new()
    {
        Words = string.Join(' ', parsed.GetValue(_query) ?? []),
        Outlet = parsed.GetValue(_outlet),
        Principal = parsed.GetValue(_principal),
        Stance = parsed.GetValue(_stance)?.ToUpperInvariant() switch
        {
            "AFFIRM" => Position.Affirm,
            "DENY" => Position.Deny,
            "NON-COMMITTAL" => Position.NonCommittal,
            "WITHHELD" => Position.Withheld,
            _ => null,
        },
        Type = parsed.GetValue(_type),
        Place = parsed.GetValue(_place),
        From = parsed.GetValue(_from),
        To = parsed.GetValue(_to),
        Grade = parsed.GetValue(_grade),
        OriginatorsOnly = parsed.GetValue(_originators),
        Limit = parsed.GetValue(_limit),
        After = parsed.GetValue(_after),
    };

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

    private static void Fields(Utf8JsonWriter json, FoundClaim line)
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

    private static Option<string?> Facet(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    private static Option<DateOnly?> DayOption(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "date",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            result.AddError($"'{result.Tokens[0].Value}' is not a day. Write it as 2026-03-24.");
            return null;
        },
    };
}
