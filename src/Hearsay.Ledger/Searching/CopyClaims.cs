using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Searching;

/// <summary>Claims that a report only repeats: the report that it was copied from says them in the same words. Asked of the claims of a page alone.</summary>
internal static class CopyClaims
{
    /// <summary>From a report <c>d</c> over the copy edges <c>k</c> in which it is the later one to the claims <c>o</c> of the earlier ones.</summary>
    private const string FromLater = "link_reports d CROSS JOIN copies k CROSS JOIN link_reports s CROSS JOIN claims o "
        + "WHERE k.minute = d.minute AND k.tie = d.tie AND s.minute = k.a_minute AND s.tie = k.a_tie AND o.report_no = s.report_no AND k.kind <> 'SharedPassages'";

    /// <summary>The other way.</summary>
    private const string FromEarlier = "link_reports d CROSS JOIN copies k CROSS JOIN link_reports s CROSS JOIN claims o "
        + "WHERE k.a_minute = d.minute AND k.a_tie = d.tie AND s.minute = k.minute AND s.tie = k.tie AND o.report_no = s.report_no AND k.kind <> 'SharedPassages'";

    /// <summary>Those of some claims that are only repeated.</summary>
    public static HashSet<long> Repeated(Session session, IReadOnlyCollection<long> claims) =>
        [.. Pairs(session, claims, FromLater, "<>").Concat(Pairs(session, claims, FromEarlier, "=")).Select(pair => pair.Claim)];

    /// <summary>How many copies of its report say the same words, for those of some claims that any does.</summary>
    public static Dictionary<long, int> Count(Session session, IReadOnlyCollection<long> claims) =>
        Pairs(session, claims, FromEarlier, "<>").Concat(Pairs(session, claims, FromLater, "=")).Distinct().CountBy(pair => pair.Claim).ToDictionary();

    /// <summary>Claims with the reports at the other end of their reports' copy edges that say the same words.</summary>
    private static List<(long Claim, long Report)> Pairs(Session session, IReadOnlyCollection<long> claims, string other, string direction) => session.RowsAmong(
        $"SELECT c.claim_no, o.report_no FROM claims c CROSS JOIN {other} AND k.direction {direction} 'AFromB' AND d.report_no = c.report_no AND o.said = c.said AND c.claim_no {{among}}",
        row => (row.GetInt64(0), row.GetInt64(1)), claims);
}
