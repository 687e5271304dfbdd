using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Grading;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Filing;

/// <summary>Makes the rows that are searched follow what is kept: the present reading with corrections applied.</summary>
internal static class Projection
{
    /// <summary>Replaces the rows of one report.</summary>
    public static void Renew(LedgerEngine engine, Session session, StoredReading stored)
    {
        var corrected = CorrectionApplier.Apply(stored.Reading, CorrectionStore.StandingOn(session, stored.TextId));
        GradeStore.Unmark(session, stored.Number);
        NameRows.Renew(engine, session, corrected, stored.Number);
        engine.DeleteClaims(session, stored.Number);
        session.Execute("DELETE FROM events WHERE report_no = $1", stored.Number);
        engine.InsertClaims(session, ClaimRows.ClaimColumns, ClaimRows.Claims(corrected, stored.Number));
        engine.Insert(session, "events", ClaimRows.EventColumns, ClaimRows.Events(corrected, stored.Number));
    }
}
