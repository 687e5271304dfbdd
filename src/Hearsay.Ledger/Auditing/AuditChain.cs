using System.Data.Common;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Auditing;

/// <summary>Adds to the chain of entries, each of which holds the hash of the one before it (Haber and Stornetta 1991).</summary>
internal static class AuditChain
{
    public const string Columns = "entry, at, actor, action, object, detail, previous, hash";

    /// <summary>Adds an entry. The last step of a transaction: on PostgreSQL other writers wait from here to its end.</summary>
    public static void Append(LedgerEngine engine, Session session, DateTimeOffset at, string actor, string action, string item, string detail)
    {
        engine.LockAudit(session);
        var last = session.Rows("SELECT entry, hash FROM audit ORDER BY entry DESC LIMIT 1", row => (Number: row.GetInt64(0), Hash: row.GetString(1)));
        var (number, previous) = last.Count == 0 ? (1, "") : (last[0].Number + 1, last[0].Hash);
        var entry = new AuditEntry(number, Time(at), SqlText.Of(actor), action, SqlText.Of(item), SqlText.Of(detail), previous, "");
        session.Execute(
            $"INSERT INTO audit ({Columns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            entry.Number, entry.At, entry.Actor, entry.Action, entry.Object, entry.Detail, entry.Previous, entry.ExpectedHash());
    }

    public static AuditEntry Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6), row.GetString(7));

    public static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
