using System.Data.Common;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Searching;

/// <summary>
/// The latest claims that a search finds. Where the engine's index of words knows no order, a common word would be sorted out of
/// all that was ever said with it: whether it is common shows in the latest claims, and then these are looked through instead.
/// </summary>
internal static class LatestClaims
{
    /// <summary>Claims that are looked through to see how common a search is: 4 ms on PostgreSQL.</summary>
    private const int Glance = 10_000;

    /// <summary>Claims that are looked through at most. Of what would take more, the index finds few enough to sort.</summary>
    private const int Farthest = 150_000;

    /// <param name="session">A connection to the ledger.</param>
    /// <param name="conditions">What is searched.</param>
    /// <param name="columns">What is wanted of a claim <c>c</c> and, where they are named, of its report <c>r</c>.</param>
    /// <param name="read">Makes it of a row.</param>
    /// <param name="most">Rows that are wanted.</param>
    /// <param name="glance">Claims that are looked through first.</param>
    public static List<T> Rows<T>(Session session, Conditions conditions, string columns, Func<DbDataReader, T> read, int most, int glance = Glance)
    {
        var reports = conditions.AsksReports || columns.Contains("r.", StringComparison.Ordinal) ? $" JOIN {conditions.Reports} ON r.report_no = c.report_no" : "";
        if (!conditions.IsUnordered) return Ask(conditions.From);
        var found = Among(glance);
        var needed = found.Count == 0 ? long.MaxValue : (long)glance * most / found.Count * 3 / 2;
        if (found.Count < most && needed <= Farthest) found = Among(needed);
        return found.Count >= most ? found : Ask(conditions.From);

        List<T> Among(long latest) => Ask($"(SELECT * FROM claims c{conditions.Bounds} ORDER BY c.claim_no DESC LIMIT {latest}) c");

        List<T> Ask(string from) => session.Rows(
            $"SELECT {columns} FROM {from}{reports}{conditions.Where} ORDER BY {conditions.Order} DESC LIMIT {most}", read, [.. conditions.Values]);
    }
}
