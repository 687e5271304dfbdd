using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Sql;
using Hearsay.Stories.Names;

namespace Hearsay.Ledger.Grading;

/// <summary>Keeps whom a report names, so that all reports can be asked for a name.</summary>
internal static class NameRows
{
    /// <summary>Replaces the rows of one report. The claims' rows of the reading before must be gone, or keep their numbers.</summary>
    public static void Renew(LedgerEngine engine, Session session, Reading reading, long report)
    {
        Delete(session, report);
        engine.Insert(session, "entity_names", ["name", "report_no", "entity", "last", "written", "type", "principal", "described", "mentions"],
        [
            .. NameReader.Entities(reading).Select(entity => (object?[])
            [
                entity.Name, report, (long)entity.Entity, entity.Last, SqlText.Of(entity.Written), entity.Type.ToString(),
                SqlText.OrNull(entity.Principal), SqlText.OrNull(entity.Described), (long)entity.Mentions,
            ]),
        ]);
        var day = reading.Report.Published?.Date;
        engine.Insert(session, "claim_names", ["name", "role", "claim_no"],
        [
            .. NameReader.Claims(reading).Where(name => name.Claim < ClaimNumber.MaxClaims)
                .Select(name => (object?[])[name.Name, name.Speaks ? 0L : 1L, ClaimNumber.Of(day, report, name.Claim)]),
        ]);
    }

    /// <summary>Takes a report's names away; to be called before its claims are.</summary>
    public static void Delete(Session session, long report)
    {
        session.Execute("DELETE FROM entity_names WHERE report_no = $1", report);
        session.Execute("DELETE FROM claim_names WHERE claim_no IN (SELECT claim_no FROM claims WHERE report_no = $1)", report);
    }
}
