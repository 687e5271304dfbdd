using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;
using Hearsay.Stories.Changes;

namespace Hearsay.Ledger.Grading;

/// <summary>Compares the versions of an article, each with the one before it.</summary>
internal static class EditFinder
{
    /// <summary>Makes the edits at the address of a report anew; nothing where it has none.</summary>
    public static void Renew(LedgerEngine engine, Session session, ILinkStore store, long report, string now)
    {
        if (session.Rows("SELECT url FROM reports WHERE report_no = $1", row => row.TextOrNull(0), report) is not [{ } url]) return;
        var versions = session.Rows(
            "SELECT r.report, l.minute, l.tie FROM reports r JOIN link_reports l ON l.report_no = r.report_no "
            + "WHERE r.url = $1 ORDER BY coalesce(r.modified, r.published, '9'), r.text_id, r.report", // as ReportVersions.Order
            row => (Id: new ReportId(row.GetString(0)), Minute: row.GetInt64(1), Tie: row.GetInt64(2)), url);
        FiledReport? before = null;
        foreach (var (id, minute, tie) in versions)
        {
            if (versions.Count > 1) DueMarker.Report(session, new RankKey(minute, tie)); // the last one is graded
            session.Execute("DELETE FROM changes WHERE minute = $1 AND tie = $2 AND number = $3", minute, tie, ChangeRows.Edit);
            var after = store.Report(id).Filed;
            after = after with { Doc = id.Value, Outlet = after.Outlet ?? after.CanonicalUrl?.Host };
            if (before is not null && ReportEdits.Between(before, after) is { } change)
                ChangeRows.Add(engine, session, new ClaimKey(minute, tie, ChangeRows.Edit), [change], now);
            before = after;
        }
    }
}
