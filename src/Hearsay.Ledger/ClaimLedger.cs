using Hearsay.Ledger.Embedded;
using Hearsay.Ledger.Postgres;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger;

/// <summary>Opens ledgers.</summary>
public static class ClaimLedger
{
    /// <summary>Where the ledger is unless the user says otherwise: a file in the working directory.</summary>
    public const string DefaultLocation = "hearsay.db";

    /// <summary>Opens the ledger at a path, or on PostgreSQL at <c>postgres://user:password@host:port/database</c>.</summary>
    /// <exception cref="LedgerException">It is not there, cannot be reached, is of a newer version or no ledger.</exception>
    public static IClaimLedger Open(string location, LedgerOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(location);
        options ??= new LedgerOptions();
        return new SqlLedger(PostgresAddress.IsOne(location) ? new PostgresEngine(location) : new EmbeddedEngine(location, options), options);
    }

    /// <summary>Fills an empty or new ledger from a backup.</summary>
    /// <exception cref="LedgerException">The file is no backup, or the ledger is not empty.</exception>
    public static void Restore(string file, string location, LedgerOptions? options = null) => Backups.LedgerCopier.Restore(file, location, options ?? new LedgerOptions());
}
