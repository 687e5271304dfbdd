using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Searching;

/// <summary>Claims that a report only repeats: the report that it was copied from says them in the same words.</summary>
internal static class CopyClaims
{
    /// <summary>From a report <c>d</c> over the copy edges <c>k</c> in which it is the later one to the claims <c>o</c> of the earlier ones.</summary>
    private const string FromLater = "link_reports d CROSS JOIN copies k CROSS JOIN link_reports s CROSS JOIN claims o "
        + "WHERE k.minute = d.minute AND k.tie = d.tie AND s.minute = k.a_minute AND s.tie = k.a_tie AND o.report_no = s.report_no AND k.kind <> 'SharedPassages'";

    /// <summary>The other way.</summary>
    private const string FromEarlier = "link_reports d CROSS JOIN copies k CROSS JOIN link_reports s CROSS JOIN claims o "
        + "WHERE k.a_minute = d.minute AND k.a_tie = d.tie AND s.minute = k.minute AND s.tie = k.tie AND o.report_no = s.report_no AND k.kind <> 'SharedPassages'";

    /// <summary>A condition on a claim <c>c</c> of a report <c>r</c>: it is not only repeated. Walked from the report, an edge at a time.</summary>
    public const string IsOwn =
        $"(r.original = 1 OR NOT (EXISTS (SELECT 1 FROM {FromLater} AND k.direction <> 'AFromB' AND d.report_no = c.report_no AND o.said = c.said) "
        + $"OR EXISTS (SELECT 1 FROM {FromEarlier} AND k.direction = 'AFromB' AND d.report_no = c.report_no AND o.said = c.said)))";

    /// <summary>How many copies of its report say the same words.</summary>
    public static int Count(Session session, long claim)
    {
        if (session.Rows("SELECT report_no, said FROM claims WHERE claim_no = $1", row => (Report: row.GetInt64(0), Said: row.GetString(1)), claim) is not [var (report, said)]) return 0;
        return (int)session.Scalar<long>(
            $"SELECT count(*) FROM (SELECT o.report_no FROM {FromEarlier} AND k.direction <> 'AFromB' AND d.report_no = $1 AND o.said = $2 "
            + $"UNION SELECT o.report_no FROM {FromLater} AND k.direction = 'AFromB' AND d.report_no = $1 AND o.said = $2) AS copies", report, said);
    }
}
