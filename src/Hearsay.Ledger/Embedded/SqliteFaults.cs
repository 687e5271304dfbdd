using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Embedded;

/// <summary>Says SQLite's errors in the user's words. Codes: sqlite.org/rescode.html.</summary>
internal static class SqliteFaults
{
    public static LedgerException Explain(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        5 or 6 => new(LedgerFault.Locked, $"The ledger '{path}' is being written by another process and did not come free.",
            "Wait until that is done and run the command again; what was stored stays.", failure),
        8 => new(LedgerFault.ReadOnly, $"The ledger '{path}' may not be written.",
            "Give yourself the right to write the file and its folder, or name another with --ledger.", failure),
        10 when failure.SqliteExtendedErrorCode >> 8 is 3 or 4 or 12 or 19 => Full(failure, path),
        10 => new(LedgerFault.Unreachable, $"The disk did not give or take the bytes of the ledger '{path}' ({failure.Message}).",
            "Check the disk; then run 'hearsay verify'. What was stored stays.", failure),
        11 => Damaged(failure, path),
        13 => Full(failure, path),
        14 => new(LedgerFault.Unreachable, $"The ledger '{path}' cannot be opened or made.",
            "Check that its folder exists and that you may write in it, or name another with --ledger.", failure),
        26 => NotALedger(path, failure),
        _ => new(LedgerFault.Unreachable, $"The ledger '{path}' failed: {failure.Message}",
            "Run 'hearsay verify'; what was stored stays.", failure),
    };

    public static LedgerException NotALedger(string path, Exception? cause = null) => new(
        LedgerFault.NotALedger, $"'{path}' is no ledger of Hearsay.", "Name another file with --ledger; this one was left as it is.", cause);

    private static LedgerException Full(SqliteException failure, string path) => new(
        LedgerFault.Full, $"No room is left on the disk of the ledger '{path}'.",
        "Make room and run the same command again: it goes on where it stopped. What was stored stays.", failure);

    private static LedgerException Damaged(SqliteException failure, string path) => new(
        LedgerFault.Damaged, $"The ledger '{path}' is damaged: the disk gave back other bytes than were written.",
        "Keep the file, restore the last backup with 'hearsay restore FILE --ledger NEW', and read the later reports again.", failure);
}
