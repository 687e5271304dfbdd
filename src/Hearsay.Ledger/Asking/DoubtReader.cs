using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;
using Hearsay.Stories.Names;

namespace Hearsay.Ledger.Asking;

/// <summary>Finds what of the latest is uncertain and was not decided by a person.</summary>
internal static class DoubtReader
{
    /// <summary>Links looked at, the latest first.</summary>
    private const int LatestLinks = 5000;

    /// <summary>Reports whose names are looked at.</summary>
    private const int LatestReports = 200;

    /// <summary>How near to the threshold a score is uncertain.</summary>
    private const double Margin = 0.2;

    public static ImmutableArray<ClaimLink> Links(Session session, int most)
    {
        var decided = Decided(session, CorrectionKind.Link);
        var threshold = Linker.SameFrom;
        var rows = session.Rows(
            $"SELECT k.relation, k.score, k.features, k.capped, k.minute, k.number, b.report, cb.claim, k.a_minute, k.a_number, a.report, ca.claim FROM "
            + $"(SELECT * FROM links ORDER BY minute DESC, tie DESC, number DESC LIMIT {LatestLinks}) k "
            + "JOIN link_reports b ON b.minute = k.minute AND b.tie = k.tie JOIN link_claims cb ON cb.minute = k.minute AND cb.tie = k.tie AND cb.number = k.number "
            + "JOIN link_reports a ON a.minute = k.a_minute AND a.tie = k.a_tie JOIN link_claims ca ON ca.minute = k.a_minute AND ca.tie = k.a_tie AND ca.number = k.a_number "
            + "WHERE k.veto IS NULL AND k.score BETWEEN $1 AND $2",
            row => new ClaimLink(
                Ref(row.GetInt64(8), row.GetString(10), row.GetInt64(9), row.GetString(11)), Ref(row.GetInt64(4), row.GetString(6), row.GetInt64(5), row.GetString(7)),
                Enum.Parse<ClaimRelation>(row.GetString(0)), row.GetDouble(1), null, FeatureText.Parse(row.GetString(2)), row.GetInt64(3) == 1),
            threshold - Margin, threshold + Margin);
        return
        [
            .. rows.Where(link => link.A.Claim != link.B.Claim && !decided.Contains(Pair(link.A.Claim.Value, link.B.Claim.Value)))
                .DistinctBy(link => Pair(link.A.Claim.Value, link.B.Claim.Value))
                .OrderBy(link => Math.Abs(link.Score - threshold)).ThenBy(link => link.A).ThenBy(link => link.B).Take(most),
        ];
    }

    public static ImmutableArray<NamePair> Names(Session session, int most)
    {
        var decided = Decided(session, CorrectionKind.Merge);
        var latest = session.Scalar<long?>("SELECT max(report_no) FROM reports") ?? 0;
        // From the reports to their names, and put in order here: in the order of names all of the ledger would be walked.
        var rows = session.Rows(
            "SELECT e.name, e.last, e.written, e.type, e.described, r.report, e.report_no, e.entity FROM reports r CROSS JOIN entity_names e "
            + "WHERE r.report_no > $1 AND e.report_no = r.report_no AND e.type IN ('Person', 'Org')",
            row => new Row(row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.TextOrNull(4), new ReportId(row.GetString(5)), row.GetInt64(6), row.GetInt64(7)),
            latest - LatestReports).OrderBy(row => row.Name).ThenBy(row => row.Number).ThenBy(row => row.Entity);
        var pairs = rows.Where(row => IsName(row.Written)).GroupBy(row => (row.Last, row.Type)).SelectMany(group => PairsOf([.. group]))
            .Where(pair => !decided.Contains(Pair(pair.A.Written, pair.B.Written))).Take(most).ToList();
        var lines = ReportLines.Of(session, pairs.SelectMany(pair => (ReportId[])[pair.A.Report, pair.B.Report]));
        return [.. pairs.Select(pair => new NamePair(pair.A.Written, pair.B.Written, pair.A.Type, pair.A.Described, pair.B.Described, lines[pair.A.Report], lines[pair.B.Report]))];
    }

    /// <summary>Pairs of names that end alike and that no report takes as one already; the longer name first.</summary>
    private static IEnumerable<(Row A, Row B)> PairsOf(Row[] rows)
    {
        var names = rows.GroupBy(row => row.Name).Select(group => group.ToArray()).OrderByDescending(group => group[0].Written.Length).ThenBy(group => group[0].Written, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            for (var j = i + 1; j < names.Length; j++)
            {
                var known = names[i].Select(row => (row.Number, row.Entity)).Intersect(names[j].Select(row => (row.Number, row.Entity))).Any();
                if (!known && NameFinder.MayBe(names[i][0].Written, names[j][0].Written)) yield return (Told(names[i]), Told(names[j]));
            }
        }
    }

    /// <summary>"Birger Tandberg", not "two former officers".</summary>
    private static bool IsName(string written) => char.IsUpper(written[0]) && char.IsUpper(written[written.LastIndexOf(' ') + 1]);

    private static Row Told(Row[] rows) => rows.FirstOrDefault(row => row.Described is not null) ?? rows[0];

    private static HashSet<string> Decided(Session session, CorrectionKind kind) =>
        CorrectionStore.StandingOf(session, kind).Select(one => one.Object).ToHashSet(StringComparer.Ordinal);

    /// <summary>As corrections name two.</summary>
    private static string Pair(string a, string b) => string.CompareOrdinal(a, b) < 0 ? $"{a} | {b}" : $"{b} | {a}";

    private static ClaimRef Ref(long minute, string report, long number, string claim) => new(new ReportRank(minute, new ReportId(report)), (int)number, new ClaimId(claim));

    private sealed record Row(long Name, long Last, string Written, string Type, string? Described, ReportId Report, long Number, long Entity);
}
