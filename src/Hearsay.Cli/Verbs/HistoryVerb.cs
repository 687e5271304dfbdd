using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Ledger.Auditing;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay history</c>: everything that was done to one object.</summary>
internal sealed class HistoryVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _object = new("OBJECT") { Description = "A report by name or hash, an attribution (DOC:a3), the id of a claim or event, two names as \"A | B\"." };
    private readonly Option<string?> _ledger = LedgerOption.New();
    private readonly Option<string> _format = new Option<string>("--format") { Description = "table, json or jsonl.", DefaultValueFactory = _ => "table", HelpName = "format" }
        .AcceptOnlyFromAmong("table", "json", "jsonl");

    public HistoryVerb(Terminal terminal) : base("history", "Show who did what to an object, when and why.")
    {
        _terminal = terminal;
        Add(_object);
        Add(_ledger);
        Add(_format);
        SetAction(parsed => LedgerOption.Use("history", parsed.GetValue(_ledger), _terminal, ledger => Run(ledger, parsed.GetRequiredValue(_object), parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay history pier", "When a report was filed, and every later reading."),
        ("hearsay history pier:a3 --format json", "The corrections of an attribution, with before and after."),
    ];

    private int Run(IClaimLedger ledger, string item, string format)
    {
        var entries = ledger.History(item)
            .Concat(ledger.Reports(item).SelectMany(report => ledger.History(report.Report.Value)))
            .DistinctBy(entry => entry.Number).OrderBy(entry => entry.Number).ToList();
        if (entries.Count == 0) _terminal.Error.WriteLine($"The history does not tell of '{item}'.");
        if (format is "json") LedgerJson.One(_terminal.Output, json => { json.WriteString("schema", "hearsay/history/1"); json.Array("entries", entries, Fields); });
        else if (format is "jsonl") LedgerJson.Lines(_terminal.Output, entries, Fields);
        else if (entries.Count > 0) WriteTable(entries);
        _terminal.Output.Flush();
        return ExitCodes.Done;
    }

    private void WriteTable(List<AuditEntry> entries)
    {
        using var output = new StreamWriter(_terminal.Output, leaveOpen: true);
        TextTable.Write(output, Layout.WidthOf(_terminal), ["ENTRY", "AT", "WHO", "DID", "WHAT"],
            [.. entries.Select(entry => (IReadOnlyList<string>)[entry.Number.ToString(CultureInfo.InvariantCulture), entry.At[..19], entry.Actor, entry.Action, Summary(entry)])]);
    }

    /// <summary>What a person wants to know of an entry first.</summary>
    private static string Summary(AuditEntry entry)
    {
        using var detail = JsonDocument.Parse(entry.Detail);
        var root = detail.RootElement;
        return entry.Action is "correct"
            ? $"{Text(root, "action")} {Text(root, "kind")}{(Text(root, "edits") is { Length: > 0 } edits ? $" {edits.ReplaceLineEndings(", ")}" : "")} “{Text(root, "quote")}”: {Text(root, "reason")}"
            : $"{Text(root, "outcome")} {Text(root, "doc")}";
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : "";

    private static void Fields(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteNumber("entry", entry.Number);
        json.WriteString("at", entry.At);
        json.WriteString("actor", entry.Actor);
        json.WriteString("action", entry.Action);
        json.WriteString("object", entry.Object);
        json.WritePropertyName("detail");
        json.WriteRawValue(entry.Detail);
        json.WriteString("hash", entry.Hash);
    }
}
