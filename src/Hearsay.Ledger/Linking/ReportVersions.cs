using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Linking;

/// <summary>Versions of an article: the reports of one address in the order in which they say that they were changed or published, whatever the order of arrival.</summary>
internal static class ReportVersions
{
    /// <summary>Oldest first; by text where the days are the same.</summary>
    public const string Order = "coalesce(modified, published, '9'), text_id, report";

    private const string Same = "url IS NOT NULL AND url = (SELECT url FROM reports WHERE report = $1)";

    /// <summary>1 for the first text at an address, 2 for the next; 1 where a report has no address.</summary>
    public static int Of(Session session, ReportId report) =>
        Math.Max(1, 1 + All(session, report).IndexOf(report.Value));

    /// <summary>True where a later version stands at the address: what a report says now is what its last version says.</summary>
    public static bool IsSuperseded(Session session, ReportId report)
    {
        var versions = All(session, report);
        return versions.IndexOf(report.Value) < versions.Count - 1;
    }

    private static List<string> All(Session session, ReportId report) =>
        session.Rows($"SELECT report FROM reports WHERE {Same} ORDER BY {Order}", row => row.GetString(0), report.Value);
}
