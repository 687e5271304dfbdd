using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Searching;
using Hearsay.Stories.Grades;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay who</c>: one name: how it is written, what it is called, what it said, what is said of it.</summary>
internal sealed class WhoVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _name = new("NAME") { Description = "A name as reports write it, or the two letters of a state.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _format = Answer.FormatOption("table", "json");
    private readonly Option<string?> _ledger = LedgerOption.New();

    public WhoVerb(Terminal terminal) : base("who", "Show what the ledger knows of a name.")
    {
        _terminal = terminal;
        Add(_name);
        Add(_format);
        Add(_ledger);
        SetAction(parsed => LedgerOption.Use("who", parsed.GetValue(_ledger), terminal, ledger => Run(ledger, string.Join(' ', parsed.GetValue(_name)!), parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay who Thorgerdur Vidal", "A person."),
        ("hearsay who Vidal", "The surname is enough where one person bears it."),
        ("hearsay who NO --format json", "A state, as one document."),
    ];

    private int Run(IClaimLedger ledger, string name, string format)
    {
        var answer = ledger.Stories.Called(name);
        var view = answer.View ?? throw new LedgerException(
            LedgerFault.BadRequest, answer.Sentence(name), answer.Choices.Length > 0 ? "Write the whole name." : "Write it as a report does; 'hearsay search' finds words.");
        if (format is "json") return WriteJson(view);
        return Answer.Text(_terminal, output => WriteText(new Prose(output, Layout.WidthOf(_terminal)), view));
    }

    private static void WriteText(Prose prose, NameView view)
    {
        var principal = view.Principal is { } party && party != view.Name ? $", speaks for {Principals.NameOf(party)}" : "";
        prose.Add($"{view.Name}{(view.Type is { } type ? $" ({type.ToLowerInvariant()})" : "")}{principal}");
        if (view.Aliases.Length > 1) prose.Add("Also written " + string.Join(", ", view.Aliases.Skip(1).Select(alias => alias.Written)), "  ");
        if (view.Merged.Length > 0) prose.Add("Merged with " + string.Join(", ", view.Merged), "  ");
        if (view.PossiblySame.Length > 0) prose.Add("Possibly the same: " + string.Join(", ", view.PossiblySame.Select(alias => alias.Written)), "  ");
        foreach (var office in view.Offices) prose.Add($"{office.Words} ({Days(office)}{office.Reports} {(office.Reports == 1 ? "report" : "reports")})", "    ", "  ");
        AddClaims(prose, "Said", view.Said, view.SaidCount);
        AddClaims(prose, "Is said of it", view.About, view.AboutCount);
    }

    private static void AddClaims(Prose prose, string head, IReadOnlyList<FoundClaim> claims, int count)
    {
        if (claims.Count == 0) return;
        prose.Head(count > claims.Count ? $"{head}, latest {claims.Count} of {count}" : head);
        foreach (var claim in claims)
        {
            var day = claim.Published is { Length: >= 10 } date ? date[..10] : "undated";
            prose.Add($"{claim.Stance} “{claim.Said}”{(head is "Said" || claim.Root is null ? "" : $" {claim.Root}")} [{claim.Doc}]", "              ", "  " + day.PadRight(12));
        }
    }

    private int WriteJson(NameView view)
    {
        LedgerJson.One(_terminal.Output, json =>
        {
            json.WriteString("schema", "hearsay/name/1");
            json.WriteString("name", view.Name);
            json.WriteString("type", view.Type?.ToUpperInvariant());
            json.WriteString("principal", view.Principal);
            json.Array("aliases", view.Aliases, (_, alias) => Alias(json, alias));
            json.Array("offices", view.Offices, (_, office) =>
            {
                json.WriteString("words", office.Words);
                json.WriteString("from", Day(office.From));
                json.WriteString("to", Day(office.To));
                json.WriteNumber("reports", office.Reports);
            });
            json.WriteStartArray("merged");
            foreach (var name in view.Merged) json.WriteStringValue(name);
            json.WriteEndArray();
            json.Array("possibly_same", view.PossiblySame, (_, alias) => Alias(json, alias));
            json.WriteNumber("said_count", view.SaidCount);
            json.Array("said", view.Said, SearchVerb.Fields);
            json.WriteNumber("about_count", view.AboutCount);
            json.Array("about", view.About, SearchVerb.Fields);
        });
        _terminal.Output.Flush();
        return ExitCodes.Done;
    }

    private static void Alias(System.Text.Json.Utf8JsonWriter json, NameAlias alias)
    {
        json.WriteString("name", alias.Written);
        json.WriteNumber("reports", alias.Reports);
    }

    private static string Days(NameOffice office) => office switch
    {
        { From: { } from, To: { } to } => from == to ? $"{Day(from)}, " : $"{Day(from)} to {Day(to)}, ",
        _ => "",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
