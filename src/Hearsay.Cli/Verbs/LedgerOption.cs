using System.CommandLine;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>--ledger</c>: which ledger, and how it is opened by verbs that ask one that is there.</summary>
internal static class LedgerOption
{
    public static Option<string?> New() => new("--ledger")
    {
        Description = "The ledger: a file, or postgres://user:password@host:port/database. Without it, hearsay.db in the working directory.",
        HelpName = "path|address",
    };

    public static string LocationOf(string? given, Terminal terminal) => given is { Length: > 0 } ? given : DefaultOf(terminal);

    public static string DefaultOf(Terminal terminal) => terminal.Folder is null ? ClaimLedger.DefaultLocation : Path.Combine(terminal.Folder, ClaimLedger.DefaultLocation);

    /// <summary>Does work on a ledger that is there; what is wrong with it is told, and ends with code 2.</summary>
    public static int Use(string verb, string? given, Terminal terminal, Func<IClaimLedger, int> work)
    {
        try
        {
            using var ledger = ClaimLedger.Open(LocationOf(given, terminal), new LedgerOptions { Create = false, Time = terminal.Time });
            return work(ledger);
        }
        catch (LedgerException failure)
        {
            terminal.Error.WriteLine($"hearsay {verb}: {failure.Message}");
            return ExitCodes.Misuse;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"hearsay {verb}: {failure.Message}");
            return ExitCodes.Misuse;
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("Stopped.");
            return ExitCodes.Stopped;
        }
    }
}
