using System.Data.Common;
using Hearsay.Ledger.Asking;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Sql;
using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Searching;

/// <summary>Finds claims by words and facets, page by page, latest publication first.</summary>
internal static class ClaimSearcher
{
    private const int ShortestId = 8;

    /// <summary>Rows looked at in one trip.</summary>
    private const int Portion = 2000;

    private const string Columns =
        "c.claim_no, c.claim, r.report, r.doc, r.outlet, r.published, c.span_start, c.span_end, c.said, c.position, c.factuality, "
        + "c.root, c.root_kind, c.principal, c.event_type, c.place, c.country, (SELECT h.grade FROM claim_grades h WHERE h.claim_no = c.claim_no LIMIT 1), r.original";

    /// <exception cref="LedgerException">The request is not one that can be answered.</exception>
    public static SearchPage Search(LedgerEngine engine, Session session, SearchRequest request)
    {
        if (request.Limit is < 1 or > SearchRequest.MaxLimit)
            throw new LedgerException(LedgerFault.BadRequest, $"A page has 1 to {SearchRequest.MaxLimit} lines.", "Ask for the next page with what 'next' says.");
        var rows = request.CollapseCopies ? Own(engine, session, request) : Rows(engine, session, request, request.Limit + 1);
        var page = rows.Take(request.Limit).ToList();
        var copies = request.CollapseCopies ? CopyClaims.Count(session, [.. page.Select(row => row.Number)]) : [];
        return new SearchPage([.. page.Select(row => row.Claim with { Copies = copies.GetValueOrDefault(row.Number) })], rows.Count > page.Count ? PageToken.Of(page[^1].Number) : null);
    }

    private static List<(long Number, bool IsOriginal, FoundClaim Claim)> Rows(LedgerEngine engine, Session session, SearchRequest request, int most)
    {
        var conditions = new Conditions();
        Limit(conditions, engine, session, request);
        return LatestClaims.Rows(session, conditions, Columns, row => (row.GetInt64(0), row.GetInt64(18) == 1, Read(row)), most);
    }

    /// <summary>Without what a report only repeats: found in portions that grow, since to look for copies of all that is found takes longer than a page may.</summary>
    private static List<(long Number, bool IsOriginal, FoundClaim Claim)> Own(LedgerEngine engine, Session session, SearchRequest request)
    {
        List<(long Number, bool IsOriginal, FoundClaim Claim)> own = [];
        for (var portion = request.Limit + (request.Limit / 2); ; portion = Math.Min(4 * portion, Portion))
        {
            var rows = Rows(engine, session, request, portion);
            var repeated = CopyClaims.Repeated(session, [.. rows.Where(row => !row.IsOriginal).Select(row => row.Number)]);
            own.AddRange(rows.Where(row => !repeated.Contains(row.Number)));
            if (rows.Count < portion || own.Count > request.Limit) return own;
            request = request with { After = PageToken.Of(rows[^1].Number) };
        }
    }

    /// <summary>Adds the conditions of a search; claims are <c>c</c>, their reports <c>r</c>.</summary>
    public static void Limit(Conditions conditions, LedgerEngine engine, Session session, SearchRequest request)
    {
        engine.Limit(conditions, WordQuery.Parse(request.Words), request);
        if (request.Grade is { } grade) LimitToGrade(conditions, grade);
        if (request.From is { } from) conditions.AddBound(">=", ClaimNumber.Begin(from));
        if (request.To is { } to) conditions.AddBound("<=", ClaimNumber.End(to));
        if (request.From is not null || request.To is not null) conditions.Add("r.day IS NOT NULL");
        if (request.UndatedOnly) conditions.Add("r.day IS NULL");
        if (request.After is { } after) conditions.AddBound("<", PageToken.Parse(after));
        if (request.OriginatorsOnly) conditions.Add("r.original = 1");
        if (request.Report is { } report) LimitToReport(session, conditions, report);
    }

    /// <summary>The claims of a report lie together.</summary>
    private static void LimitToReport(Session session, Conditions conditions, ReportId report)
    {
        var found = session.Rows("SELECT report_no, day FROM reports WHERE report = $1", row => (Number: row.GetInt64(0), Day: StoryQueries.Day(row.TextOrNull(1))), report.Value);
        var (number, day) = found.Count == 0 ? (0, null) : found[0];
        conditions.AddBound(">=", ClaimNumber.Of(day, number, 0));
        conditions.AddBound("<=", ClaimNumber.Of(day, number, ClaimNumber.MaxClaims - 1));
    }

    /// <summary>Claims of one grade lie together in the order of publication, so that a page of a rare grade costs a page.</summary>
    private static void LimitToGrade(Conditions conditions, string grade)
    {
        var name = GradeTexts.All.FirstOrDefault(known => known.Equals(grade, StringComparison.OrdinalIgnoreCase))
            ?? throw new LedgerException(LedgerFault.BadRequest, $"'{grade}' is no grade.", $"Grades are {string.Join(", ", GradeTexts.All)}.");
        if (conditions.IsEmpty)
        {
            conditions.LeadBy("claim_grades g JOIN", "g.claim_no");
            conditions.Add("g.grade = {0}", name);
        }
        else
        {
            conditions.Add($"EXISTS (SELECT 1 FROM claim_grades g WHERE g.grade = {{0}} AND g.claim_no = {conditions.Order})", name); // before the claim itself is fetched
        }
    }

    /// <summary>Claims by the numbers of their rows, latest publication first.</summary>
    public static ImmutableArray<FoundClaim> Numbered(Session session, IEnumerable<long> numbers) =>
    [
        .. session.RowsAmong($"SELECT {Columns} FROM claims c JOIN reports r ON r.report_no = c.report_no WHERE c.claim_no {{among}} ORDER BY c.claim_no DESC", Read, numbers),
    ];

    /// <summary>Claims by their ids, each in the latest report that has it.</summary>
    public static ImmutableDictionary<ClaimId, FoundClaim> Latest(Session session, IEnumerable<ClaimId> claims) => session.RowsAmong(
        $"SELECT {Columns} FROM claims c JOIN reports r ON r.report_no = c.report_no WHERE c.claim {{among}} ORDER BY c.claim_no DESC", Read, claims.Select(claim => claim.Value))
        .DistinctBy(found => found.Claim).ToImmutableDictionary(found => found.Claim);

    /// <summary>The reports of the latest claims, latest publication first.</summary>
    public static ImmutableArray<ReportId> LatestReports(Session session, int most)
    {
        List<long> numbers = [];
        for (var (last, more) = (long.MaxValue, true); more && numbers.Count < most;)
        {
            var rows = session.Rows(
                $"SELECT c.claim_no, c.report_no FROM claims c WHERE c.claim_no < $1 ORDER BY c.claim_no DESC LIMIT {Portion}", row => (Claim: row.GetInt64(0), Report: row.GetInt64(1)), last);
            // The claims of a report lie together.
            foreach (var (claim, report) in rows)
            {
                last = claim;
                if (numbers.Count == 0 || numbers[^1] != report) numbers.Add(report);
            }
            more = rows.Count == Portion;
        }
        numbers = [.. numbers.Take(most)];
        var names = session.RowsAmong("SELECT r.report_no, r.report FROM reports r WHERE r.report_no {among}", row => (Number: row.GetInt64(0), Report: new ReportId(row.GetString(1))), numbers)
            .ToDictionary(row => row.Number, row => row.Report);
        return [.. numbers.Select(number => names[number])];
    }

    /// <summary>By id or the beginning of it, of one claim only, latest report first.</summary>
    public static ImmutableArray<FoundClaim> Named(Session session, string claim)
    {
        if (claim.Length < ShortestId) return [];
        var rows = session.Rows(
            $"SELECT {Columns} FROM claims c JOIN reports r ON r.report_no = c.report_no WHERE c.claim >= $1 AND c.claim < $2 ORDER BY c.claim, c.claim_no DESC LIMIT 200",
            Read, claim, claim + "\U0010FFFF");
        return [.. rows.TakeWhile(row => row.Claim == rows[0].Claim)];
    }

    private static FoundClaim Read(DbDataReader row) => new(
        new ClaimId(row.GetString(1)), new ReportId(row.GetString(2)), row.GetString(3), row.TextOrNull(4), row.TextOrNull(5),
        new TextSpan((int)row.GetInt64(6), (int)row.GetInt64(7)), row.GetString(8), row.GetString(9), row.GetString(10),
        row.TextOrNull(11), row.TextOrNull(12), row.TextOrNull(13), row.TextOrNull(14), row.TextOrNull(15), row.TextOrNull(16))
    {
        Grade = row.TextOrNull(17),
    };
}
