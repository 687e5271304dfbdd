using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Linking;

/// <summary>A number in the ledger that moves on with each change of what is filed to be linked, or of where it was put.</summary>
internal static class LinkTurn
{
    public static long Of(Session session) => long.Parse(session.Scalar<string>("SELECT value FROM meta WHERE name = 'turn'") ?? "0", CultureInfo.InvariantCulture);

    public static void Next(Session session) => session.Execute(
        "INSERT INTO meta (name, value) VALUES ('turn', '1') ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(meta.value AS INTEGER) + 1 AS TEXT)");
}
