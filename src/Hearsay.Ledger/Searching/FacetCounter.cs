using System.Data.Common;
using Hearsay.Ledger.Filing;
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

    /// <summary>As <see cref="Facet"/> numbers them. Day and report follow from a claim's number.</summary>
    private static readonly ImmutableArray<string> Columns =
    [
        "c.outlet", "c.principal", "c.position", "c.event_type", "coalesce(c.place, c.country)",
        "(SELECT h.grade FROM claim_grades h WHERE h.claim_no = c.claim_no LIMIT 1)",
    ];

    public static FacetCounts Count(LedgerEngine engine, Session session, SearchRequest request)
    {
        var all = Latest(engine, session, request, Columns);
        var capped = all.Count > Most;
        ImmutableArray<FacetCount> Of(Facet facet, SearchRequest wider)
        {
            if (wider == request) return By(all.Take(Most).Select(claim => claim.Values[(int)facet]));
            return By(Wider(wider, [Columns[(int)facet]]).Select(claim => claim.Values[0]));
        }
        List<long> Numbers(SearchRequest wider) => [.. (wider == request ? all.Take(Most) : Wider(wider, [])).Select(claim => claim.Number)];
        IEnumerable<(long Number, string?[] Values)> Wider(SearchRequest wider, ImmutableArray<string> columns)
        {
            var claims = Latest(engine, session, wider, columns);
            capped |= claims.Count > Most;
            return claims.Take(Most);
        }
        return new FacetCounts(Math.Min(all.Count, Most), all.Count <= Most)
        {
            Outlets = Of(Facet.Outlet, request with { Outlet = null }),
            Principals = Of(Facet.Principal, request with { Principal = null }),
            Stances = Of(Facet.Stance, request with { Stance = null }),
            Types = Of(Facet.Type, request with { Type = null }),
            Places = Of(Facet.Place, request with { Place = null }),
            Grades = Of(Facet.Grade, request with { Grade = null }),
            Months = [.. By(Numbers(request with { From = null, To = null }).Select(Month)).OrderByDescending(month => month.Value, StringComparer.Ordinal)],
            Originators = Originators(engine, session, Numbers(request with { OriginatorsOnly = false })),
            IsCapped = capped, // stands last: the lines above find out
        };
    }

    /// <summary>Some columns of the latest claims of a search, one claim more than are counted.</summary>
    private static List<(long Number, string?[] Values)> Latest(LedgerEngine engine, Session session, SearchRequest request, ImmutableArray<string> columns)
    {
        var conditions = new Conditions { Claims = engine.By("claims c", "claims_facets"), Reports = engine.By("reports r", "reports_facets") };
        ClaimSearcher.Limit(conditions, engine, session, request with { After = null });
        return LatestClaims.Rows(session, conditions, string.Join(", ", columns.Prepend("c.claim_no")), Read, Most + 1);

        (long Number, string?[] Values) Read(DbDataReader row)
        {
            var values = new string?[columns.Length];
            for (var i = 0; i < values.Length; i++) values[i] = row.TextOrNull(i + 1);
            return (row.GetInt64(0), values);
        }
    }

    private static string? Month(long claim) => ClaimNumber.Day(claim)?.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>How many of some claims stand in reports that repeat no other.</summary>
    private static int Originators(LedgerEngine engine, Session session, List<long> claims)
    {
        var repeating = session.RowsAmong(
            $"SELECT r.report_no FROM {engine.By("reports r", "reports_facets")} WHERE r.original = 0 AND r.report_no {{among}}", row => row.GetInt64(0), claims.Select(ClaimNumber.Report)).ToHashSet();
        return claims.Count(claim => !repeating.Contains(ClaimNumber.Report(claim)));
    }

    private static ImmutableArray<FacetCount> By(IEnumerable<string?> values) =>
    [
        .. values.OfType<string>().CountBy(value => value, StringComparer.Ordinal).Select(count => new FacetCount(count.Key, count.Value))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal).Take(MostValues),
    ];

    /// <summary>Places in <see cref="Columns"/>.</summary>
    private enum Facet
    {
        Outlet, Principal, Stance, Type, Place, Grade,
    }
}
