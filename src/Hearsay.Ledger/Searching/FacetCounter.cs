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

    private static readonly ImmutableArray<string> Columns =
    [
        "c.outlet", "c.principal", "c.position", "c.event_type", "coalesce(c.place, c.country)",
        "(SELECT h.grade FROM claim_grades h WHERE h.claim_no = c.claim_no LIMIT 1)", "substr(r.day, 1, 7)", "CAST(r.original AS TEXT)",
    ];

    public static FacetCounts Count(LedgerEngine engine, Session session, SearchRequest request)
    {
        request = request with { Limit = SearchRequest.MaxLimit, After = null };
        var all = Values(engine, session, request, Columns);
        var capped = all.Count > Most;
        ImmutableArray<FacetCount> Of(Facet facet, SearchRequest wider)
        {
            if (wider == request) return By(all.Take(Most).Select(row => row[(int)facet]));
            var values = Values(engine, session, wider, [Columns[(int)facet]]);
            capped |= values.Count > Most;
            return By(values.Take(Most).Select(row => row[0]));
        }
        return new FacetCounts(Math.Min(all.Count, Most), all.Count <= Most)
        {
            Outlets = Of(Facet.Outlet, request with { Outlet = null }),
            Principals = Of(Facet.Principal, request with { Principal = null }),
            Stances = Of(Facet.Stance, request with { Stance = null }),
            Types = Of(Facet.Type, request with { Type = null }),
            Places = Of(Facet.Place, request with { Place = null }),
            Grades = Of(Facet.Grade, request with { Grade = null }),
            Months = [.. Of(Facet.Month, request with { From = null, To = null }).OrderByDescending(month => month.Value, StringComparer.Ordinal)],
            Originators = Of(Facet.Original, request with { OriginatorsOnly = false }).FirstOrDefault(count => count.Value == "1").Count,
            IsCapped = capped, // stands last: the lines above find out
        };
    }

    /// <summary>Some columns of the latest claims of a search, one claim more than are counted.</summary>
    private static List<string?[]> Values(LedgerEngine engine, Session session, SearchRequest request, ImmutableArray<string> columns)
    {
        var conditions = ClaimSearcher.Where(engine, session, request);
        var reports = conditions.AsksReports || columns.Any(column => column.Contains("r.", StringComparison.Ordinal)) ? " JOIN reports r ON r.report_no = c.report_no" : "";
        return session.Rows(
            $"SELECT {string.Join(", ", columns)} FROM {conditions.From}{reports}{conditions.Where} ORDER BY {conditions.Order} DESC LIMIT {Most + 1}",
            row =>
            {
                var values = new string?[columns.Length];
                for (var i = 0; i < values.Length; i++) values[i] = row.TextOrNull(i);
                return values;
            },
            [.. conditions.Values]);
    }

    private static ImmutableArray<FacetCount> By(IEnumerable<string?> values) =>
    [
        .. values.OfType<string>().CountBy(value => value, StringComparer.Ordinal).Select(count => new FacetCount(count.Key, count.Value))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal).Take(MostValues),
    ];

    /// <summary>Places in <see cref="Columns"/>.</summary>
    private enum Facet
    {
        Outlet, Principal, Stance, Type, Place, Grade, Month, Original,
    }
}
