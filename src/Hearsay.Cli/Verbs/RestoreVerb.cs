using System.CommandLine;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay restore</c>: a ledger from a backup.</summary>
internal sealed class RestoreVerb : Command, IVerb
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _file = new("FILE") { Description = "What 'hearsay backup' wrote." };
    private readonly Option<string?> _ledger = LedgerOption.New();

    public RestoreVerb(Terminal terminal) : base("restore", "Fill a new or empty ledger from a backup.")
    {
        _terminal = terminal;
        Add(_file);
        Add(_ledger);
        SetAction(parsed => Run(parsed.GetRequiredValue(_file), LedgerOption.LocationOf(parsed.GetValue(_ledger), _terminal)));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay restore monday.db --ledger again.db", "Make a ledger as it was."),
        ("hearsay restore monday.db --ledger postgres://desk@db.example/hearsay", "Move an embedded ledger to a server."),
    ];

    private int Run(string file, string location)
    {
        try
        {
            ClaimLedger.Restore(file, location, new LedgerOptions { Time = _terminal.Time });
            _terminal.Error.WriteLine($"{file} is restored. 'hearsay verify' proves it.");
            return ExitCodes.Done;
        }
        catch (LedgerException failure)
        {
            _terminal.Error.WriteLine($"hearsay restore: {failure.Message}");
            return ExitCodes.Misuse;
        }
    }
}
