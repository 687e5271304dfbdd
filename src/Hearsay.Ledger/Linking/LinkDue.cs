using Hearsay.Ledger.Grading;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>What waits to be linked and graded.</summary>
internal static class LinkDue
{
    /// <summary>How many reports the next update has to look at; all of them where the rules changed.</summary>
    public static long Reports(Session session)
    {
        var isOld = session.Scalar<string>("SELECT value FROM meta WHERE name = 'links'") != Linker.Version
            || session.Scalar<string>("SELECT value FROM meta WHERE name = 'grades'") != RuleTable.Of(session).Rules;
        return session.Scalar<long>($"SELECT count(*) FROM reports WHERE {(isOld ? "" : "linked IS NULL AND ")}reading_no IS NOT NULL");
    }

    /// <summary>Whether a claim is filed whose grade is to be made.</summary>
    /// <param name="session">Where to look.</param>
    /// <param name="claim">Its id, or the beginning of it.</param>
    public static bool Holds(Session session, string claim) => session.Scalar<long>(
        "SELECT count(*) FROM claims c JOIN reports r ON r.report_no = c.report_no WHERE c.claim >= $1 AND c.claim < $2 AND (r.linked IS NULL OR EXISTS ("
        + "SELECT 1 FROM link_claims l JOIN slots_due d ON d.minute = l.slot_minute AND d.tie = l.slot_tie AND d.number = l.slot_number WHERE l.claim = c.claim))",
        claim, claim + "\U0010FFFF") > 0;
}
