using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Searching;

/// <summary>Claims that a report only repeats: the report that it was copied from says them in the same words.</summary>
internal static class CopyClaims
{
    /// <summary>Copy edges with who copies whom: <c>d</c> the copy, <c>o</c> what it was copied from.</summary>
    private const string IsSource = "o.report_no IN (SELECT s.report_no FROM copies k JOIN link_reports s ON s.minute = k.a_minute AND s.tie = k.a_tie "
        + "WHERE k.minute = d.minute AND k.tie = d.tie AND k.kind <> 'SharedPassages' AND k.direction <> 'AFromB' "
        + "UNION ALL SELECT s.report_no FROM copies k JOIN link_reports s ON s.minute = k.minute AND s.tie = k.tie "
        + "WHERE k.a_minute = d.minute AND k.a_tie = d.tie AND k.kind <> 'SharedPassages' AND k.direction = 'AFromB')";

    private const string IsCopy = "o.report_no IN (SELECT s.report_no FROM copies k JOIN link_reports s ON s.minute = k.minute AND s.tie = k.tie "
        + "WHERE k.a_minute = d.minute AND k.a_tie = d.tie AND k.kind <> 'SharedPassages' AND k.direction <> 'AFromB' "
        + "UNION ALL SELECT s.report_no FROM copies k JOIN link_reports s ON s.minute = k.a_minute AND s.tie = k.a_tie "
        + "WHERE k.minute = d.minute AND k.tie = d.tie AND k.kind <> 'SharedPassages' AND k.direction = 'AFromB')";

    /// <summary>A condition on a claim <c>c</c> of a report <c>r</c>: it is not only repeated.</summary>
    public const string IsOwn =
        $"(r.original = 1 OR NOT EXISTS (SELECT 1 FROM link_reports d, claims o WHERE d.report_no = c.report_no AND {IsSource} AND o.said = c.said))";

    /// <summary>How many copies of its report say the same words.</summary>
    public static int Count(Session session, long claim) => (int)session.Scalar<long>(
        $"SELECT count(DISTINCT o.report_no) FROM claims c, link_reports d, claims o WHERE c.claim_no = $1 AND d.report_no = c.report_no AND {IsCopy} AND o.said = c.said", claim);
}
