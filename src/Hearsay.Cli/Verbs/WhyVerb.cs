using System.CommandLine;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Terminals;
using Hearsay.Exports;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay why</c>: why two claims are one proposition, or are not.</summary>
internal sealed class WhyVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _a = new("A") { Description = "A claim's id, or 8 letters or more of its beginning." };
    private readonly Argument<string> _b = new("B") { Description = "Another's." };
    private readonly Option<string> _format = Answer.FormatOption("table", "json");
    private readonly Option<string?> _ledger = LedgerOption.New();

    public WhyVerb(Terminal terminal) : base("why", "Say why two claims are the same, part of one another, related or different.")
    {
        _terminal = terminal;
        Add(_a);
        Add(_b);
        Add(_format);
        Add(_ledger);
        SetAction(parsed => LedgerOption.Use(
            "why", parsed.GetValue(_ledger), terminal, ledger => Run(ledger, parsed.GetValue(_a)!, parsed.GetValue(_b)!, parsed.GetValue(_format)!)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay why 0f3c9a51 b81e22d0", "The judgement and the features that decided, heaviest first."),
        ("hearsay why 0f3c9a51 b81e22d0 --format json", "The same as JSON."),
    ];

    private int Run(IClaimLedger ledger, string a, string b, string format)
    {
        var link = ledger.Stories.Why(a, b) ?? throw Answer.Missing("pair of claims", $"{a} {b}", "Name two different ones, as 'hearsay search' shows them.");
        var names = new DocNames(ledger);
        if (format is "json") return Answer.Lines(_terminal, [link], (one, buffer) => WhyFormat.Write(one, names.Of, buffer));
        return Answer.Text(_terminal, output => output.Write(WhyFormat.Text(link, claim => Words(ledger, claim), names.Of)));
    }

    private static string Words(IClaimLedger ledger, ClaimRef claim) =>
        ledger.Reading(claim.Report.Id) is { } reading && claim.Number < reading.Claims.Length
            ? string.Join(" … ", reading.Claims[claim.Number].Spans.Select(reading.Quote)) : claim.Claim.Value;
}
