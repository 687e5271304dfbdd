using System.CommandLine;
using System.Globalization;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay verify</c>: proves the history, the archived bytes and the readings.</summary>
internal sealed class VerifyVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Option<string?> _ledger = LedgerOption.New();

    public VerifyVerb(Terminal terminal) : base("verify", "Prove that nothing in the ledger was changed behind its back.")
    {
        _terminal = terminal;
        Add(_ledger);
        SetAction((parsed, cancel) => Task.FromResult(LedgerOption.Use("verify", parsed.GetValue(_ledger), _terminal, ledger => Run(ledger, cancel))));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay verify", "Hash everything again and compare; exit code 1 where something differs."),
    ];

    private int Run(IClaimLedger ledger, CancellationToken cancel)
    {
        var proof = ledger.Verify(null, cancel);
        foreach (var fault in proof.Faults) _terminal.Error.WriteLine(fault);
        using var output = new StreamWriter(_terminal.Output, leaveOpen: true);
        output.Write(string.Create(CultureInfo.InvariantCulture,
            $"{proof.Entries:N0} entries of history, {proof.Archives:N0} archived inputs, {proof.Readings:N0} readings: {(proof.Holds ? "all as they were written" : "NOT as they were written, see above")}.\n"));
        output.Write($"Head: {(proof.Head.Length == 0 ? "-" : proof.Head)}\n");
        return proof.Holds ? ExitCodes.Done : ExitCodes.SomeRejected;
    }
}
