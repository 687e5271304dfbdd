using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Searching;

/// <summary>
/// Counts the values of facets among the latest claims of a search, as many as a page can wait for. Each facet that limits the
/// search is counted once more without its limit.
/// </summary>
internal static class FacetCounter
{
    private const int Most = FacetCounts.Most;

    /// <summary>Values of one facet.</summary>
    private const int MostValues = 12;

    public static FacetCounts Count(LedgerEngine engine, Session session, SearchRequest request)
    {
        request = request with { Limit = SearchRequest.MaxLimit, After = null };
        var all = Rows(engine, session, request);
        var capped = all.Count > Most;
        List<Row> Without(bool isLimited, SearchRequest wider)
        {
            var rows = isLimited ? Rows(engine, session, wider) : all;
            capped |= rows.Count > Most;
            return rows;
        }
        return new FacetCounts(Math.Min(all.Count, Most), all.Count <= Most)
        {
            Outlets = By(Without(request.Outlet is not null, request with { Outlet = null }), row => row.Outlet),
            Principals = By(Without(request.Principal is not null, request with { Principal = null }), row => row.Principal),
            Stances = By(Without(request.Stance is not null, request with { Stance = null }), row => row.Stance),
            Types = By(Without(request.Type is not null, request with { Type = null }), row => row.Type),
            Places = By(Without(request.Place is not null, request with { Place = null }), row => row.Place ?? row.Country),
            Grades = By(Without(request.Grade is not null, request with { Grade = null }), row => row.Grade),
            Months =
            [
                .. By(Without(request.From is not null || request.To is not null, request with { From = null, To = null }), row => row.Day?[..7])
                    .OrderByDescending(month => month.Value, StringComparer.Ordinal),
            ],
            Originators = Without(request.OriginatorsOnly, request with { OriginatorsOnly = false }).Take(Most).Count(row => row.IsOriginal),
            IsCapped = capped, // stands last: the lines above find out
        };
    }

    private static List<Row> Rows(LedgerEngine engine, Session session, SearchRequest request)
    {
        var conditions = ClaimSearcher.Where(engine, session, request);
        return session.Rows(
            "SELECT c.outlet, c.principal, c.position, c.event_type, c.place, c.country, r.day, r.original, "
            + $"(SELECT h.grade FROM claim_grades h WHERE h.claim_no = c.claim_no LIMIT 1) FROM {conditions.From} "
            + $"JOIN reports r ON r.report_no = c.report_no{conditions.Where} ORDER BY {conditions.Order} DESC LIMIT {Most + 1}",
            row => new Row(
                row.TextOrNull(0), row.TextOrNull(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6), row.GetInt64(7) == 1, row.TextOrNull(8)),
            [.. conditions.Values]);
    }

    private static ImmutableArray<FacetCount> By(List<Row> rows, Func<Row, string?> value) =>
    [
        .. rows.Take(Most).Select(value).OfType<string>().GroupBy(text => text, StringComparer.Ordinal)
            .Select(group => new FacetCount(group.Key, group.Count()))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal).Take(MostValues),
    ];

    /// <summary>The facets of a claim.</summary>
    private sealed record Row(string? Outlet, string? Principal, string Stance, string? Type, string? Place, string? Country, string? Day, bool IsOriginal, string? Grade);
}
