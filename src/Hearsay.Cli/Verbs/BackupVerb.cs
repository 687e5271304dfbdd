using System.CommandLine;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay backup</c>: the whole ledger as one file.</summary>
internal sealed class BackupVerb : Command, IVerb
{
    private readonly Argument<string> _file = new("FILE") { Description = "A new file; one that is there is never written over." };
    private readonly Option<string?> _ledger = LedgerOption.New();

    public BackupVerb(Terminal terminal) : base("backup", "Write the whole ledger into one new file, while others go on writing.")
    {
        Add(_file);
        Add(_ledger);
        SetAction(parsed => LedgerOption.Use("backup", parsed.GetValue(_ledger), terminal, ledger =>
        {
            ledger.Backup(parsed.GetRequiredValue(_file));
            terminal.Error.WriteLine($"{ledger.Location} is kept in {parsed.GetRequiredValue(_file)}.");
            return ExitCodes.Done;
        }));
    }

    public IReadOnlyList<(string Line, string Meaning)> Examples { get; } =
    [
        ("hearsay backup monday.db", "Keep the ledger of the working directory."),
        ("hearsay backup monday.db --ledger postgres://desk@db.example/hearsay", "Keep a shared ledger; the file is an embedded one."),
    ];
}
