using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Linking;

/// <summary>A hash over what linking and grading found, in canonical order and by the names of reports and claims, not by row numbers.</summary>
internal static class LinkDigest
{
    private const int Portion = 2000;

    private static readonly ImmutableArray<(string Name, string Table, string Select, string Joins, int Keys)> Parts =
    [
        ("copies", "copies", "e.minute, e.tie, e.a_minute, e.a_tie, b.report, a.report, e.kind, e.containment, e.direction, e.credit",
            " LEFT JOIN link_reports b ON b.minute = e.minute AND b.tie = e.tie LEFT JOIN link_reports a ON a.minute = e.a_minute AND a.tie = e.a_tie", 4),
        ("stories", "link_reports", "e.minute, e.tie, e.report, f.report",
            " LEFT JOIN link_reports f ON f.minute = e.story_minute AND f.tie = e.story_tie", 2),
        ("links", "links", "e.minute, e.tie, e.number, e.a_minute, e.a_tie, e.a_number, b.claim, a.claim, e.relation, e.score, e.veto, e.features, e.capped",
            " LEFT JOIN link_claims b ON b.minute = e.minute AND b.tie = e.tie AND b.number = e.number "
            + "LEFT JOIN link_claims a ON a.minute = e.a_minute AND a.tie = e.a_tie AND a.number = e.a_number", 6),
        ("slots", "link_claims", "e.minute, e.tie, e.number, e.claim, e.slot_minute, e.slot_tie, e.slot_number", "", 3),
        ("grades", "slots", "e.minute, e.tie, e.number, e.slot, e.grade, e.negated, e.k_min, e.k_max, e.sentence, e.result, e.rules", "", 3),
        ("positions", "positions", "e.minute, e.tie, e.number, e.step, e.principal, e.stance, e.day, e.interest, e.current, e.retracted", "", 4),
        ("changes", "changes", "e.minute, e.tie, e.number, e.step, e.day, e.kind, e.principal, e.slot, e.before, e.after, e.reports, e.sentence", "", 4),
    ];

    public static string Of(Session session) => session.InSnapshot(() =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, table, select, joins, keys) in Parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n"));
            Append(hash, session, table, select, joins, keys);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    });

    /// <summary>Rows are taken in portions before others are joined to them, so that no engine joins a whole table for each.</summary>
    private static void Append(IncrementalHash hash, Session session, string table, string select, string joins, int keys)
    {
        var key = string.Join(", ", select.Split(", ").Take(keys));
        object?[]? last = null;
        while (true)
        {
            var after = last is null ? "" : $" WHERE ({key}) > ({string.Join(", ", Enumerable.Range(1, keys).Select(i => $"${i}"))})";
            var rows = session.Rows($"SELECT {select} FROM (SELECT * FROM {table} e{after} ORDER BY {key} LIMIT {Portion}) e{joins} ORDER BY {key}", row => (Line: Line(row), Key: KeyOf(row, keys)), last ?? []);
            foreach (var (line, _) in rows) hash.AppendData(Encoding.UTF8.GetBytes(line));
            if (rows.Count < Portion) return;
            last = rows[^1].Key;
        }
    }

    private static object?[] KeyOf(DbDataReader row, int keys) => [.. Enumerable.Range(0, keys).Select(i => row.GetValue(i))];

    private static string Line(DbDataReader row) => string.Join('\t', Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i) switch
    {
        DBNull => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    })) + "\n";
}
