using System.Text;
using Hearsay.Ledger.Sql;
using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Grading;

/// <summary>The alliances and conflicts that a ledger grades by: those that ship, or the user's own, which the ledger keeps.</summary>
internal static class RuleTable
{
    private const string Name = "relations";

    /// <summary>The table, and the version of the rules with it.</summary>
    public static (Relations Relations, string Rules) Of(Session session) => session.Scalar<string>("SELECT value FROM meta WHERE name = $1", Name) is { } own
        ? (Relations.Read(new StringReader(own)), $"{Grader.RuleVersion}+{GradeMaker.Hash(Encoding.UTF8.GetBytes(own))[..8]}")
        : (Relations.Shipped, Grader.RuleVersion);

    /// <summary>Keeps a user's table; null goes back to the one that ships.</summary>
    /// <exception cref="LedgerException">It is not of that form.</exception>
    public static void Put(Session session, string? table)
    {
        session.Execute("DELETE FROM meta WHERE name = $1", Name);
        if (table is null) return;
        try
        {
            Relations.Read(new StringReader(table));
        }
        catch (FormatException fault)
        {
            throw new LedgerException(LedgerFault.BadRequest, fault.Message, "Write the rows as docs/rooms/stories.md shows.");
        }
        session.Execute("INSERT INTO meta (name, value) VALUES ($1, $2)", Name, table);
    }
}
