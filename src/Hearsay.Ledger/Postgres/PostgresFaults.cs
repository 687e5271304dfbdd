using System.Net.Sockets;
using Npgsql;

namespace Hearsay.Ledger.Postgres;

/// <summary>Says PostgreSQL's errors in the user's words. Codes: postgresql.org/docs/current/errcodes-appendix.html.</summary>
internal static class PostgresFaults
{
    private const string Again = "Run the same command again: it goes on where it stopped. What was stored stays.";

    public static bool MayRetry(Exception failure) => failure switch
    {
        PostgresException known => known.SqlState is "40001" or "40P01" or "55P03" || known.SqlState.StartsWith("57P", StringComparison.Ordinal)
            || known.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException => true,
        InvalidOperationException { Source: "Npgsql" } => true, // the connection was found closed
        _ => failure is IOException or SocketException,
    };

    public static LedgerException? Explain(Exception failure, string location) => failure switch
    {
        PostgresException known => Explain(known, location),
        NpgsqlException or SocketException or IOException or TimeoutException => new(
            LedgerFault.Unreachable, $"The PostgreSQL server of {location} cannot be reached or broke off ({failure.GetBaseException().Message}).",
            "Check that it runs and accepts connections from here. " + Again, failure),
        InvalidOperationException { Source: "Npgsql" } => new(LedgerFault.Unreachable, $"The connection to {location} broke off.", Again, failure),
        _ when failure.InnerException is PostgresException inner => Explain(inner, location),
        _ => null,
    };

    private static LedgerException Explain(PostgresException failure, string location) => failure.SqlState switch
    {
        "53100" => new(LedgerFault.Full, $"No room is left on the disk of {location}.", "Make room. " + Again, failure),
        "25006" => new(LedgerFault.ReadOnly, $"{location} may be read and not written.", "Use the primary server.", failure),
        "42501" => new(LedgerFault.ReadOnly, $"The user may not do this on {location}: {failure.MessageText}.",
            "Grant the user the rights on the tables, or name another user in --ledger.", failure),
        "28P01" or "28000" => new(LedgerFault.Unreachable, $"{location} refuses the user or the password.", "Correct them in --ledger.", failure),
        "3D000" => new(LedgerFault.Missing, $"There is no database for {location}.", "Make it with 'createdb', or name another in --ledger.", failure),
        "XX001" or "XX002" => new(LedgerFault.Damaged, $"{location} is damaged: {failure.MessageText}.",
            "Restore the last backup with 'hearsay restore FILE --ledger NEW', and read the later reports again.", failure),
        "53300" or "57P03" => new(LedgerFault.Locked, $"{location} takes no connection now: {failure.MessageText}.", Again, failure),
        _ => new(LedgerFault.Unreachable, $"{location} failed: {failure.MessageText} ({failure.SqlState}).", Again, failure),
    };
}
