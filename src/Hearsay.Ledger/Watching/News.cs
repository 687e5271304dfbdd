using System.Security.Cryptography;
using System.Text;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Sql;
using Hearsay.Stories.Changes;

namespace Hearsay.Ledger.Watching;

/// <summary>
/// Notes what becomes known, once: a report that is linked for the first time, a change. What is forgotten and made anew by the
/// same rules is known already. Written inside the transaction that links or grades, by one at a time, so that numbers are in the order of commits.
/// </summary>
internal static class News
{
    /// <summary>The kind of a line that tells of a report.</summary>
    public const string Report = "Report";

    private const string Insert =
        "INSERT INTO news (key, kind, at, day, principal, slot, before, after, reports, sentence) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (key) DO NOTHING";

    public static void Of(Session session, IEnumerable<ReportId> reports, string now) =>
        session.ExecuteAll(Insert, [.. reports.Select(report => (object?[])[report.Value, Report, now, "", "", null, "", "", report.Value, ""])]);

    public static void Of(Session session, IEnumerable<Change> changes, string now) => session.ExecuteAll(Insert, [.. changes.Select(change => Row(change, SqlText.Day(change.Date) ?? "", now))]);

    private static object?[] Row(Change change, string day, string now) =>
    [
        KeyOf(change, day), change.Kind.ToString(), now, day, SqlText.Of(change.Principal), change.Slot?.Value,
        SqlText.Of(change.From), SqlText.Of(change.To), string.Join(' ', change.Docs), SqlText.Of(change.Sentence),
    ];

    /// <summary>What tells a change from others: not its words, which follow the wording of rules.</summary>
    private static string KeyOf(Change change, string day) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', change.Kind.ToString(), change.Principal, day, change.Slot?.Value, change.Docs[^1], change.To))).AsSpan(0, 16));
}
