using System.CommandLine;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay digest</c>: one hash over what the ledger concluded.</summary>
internal sealed class DigestVerb : Command, IVerb
{
    private readonly Option<string?> _ledger = LedgerOption.New();

    public DigestVerb(Terminal terminal) : base("digest", "Print one hash over all copies, stories, links, grades, positions and changes.")
    {
        Add(_ledger);
        SetAction(parsed => LedgerOption.Use("digest", parsed.GetValue(_ledger), terminal, ledger =>
        {
            using var output = new StreamWriter(terminal.Output, leaveOpen: true);
            output.Write(ledger.Digest() + "\n");
            return ExitCodes.Done;
        }));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay digest", "Equal for two ledgers that hold the same reports, in whatever order they came."),
    ];
}
