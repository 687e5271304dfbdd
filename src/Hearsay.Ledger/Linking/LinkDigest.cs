using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Ledger.Sql;

namespace Hearsay.Ledger.Linking;

/// <summary>A hash over what linking and grading found, in canonical order and by the names of reports and claims, not by row numbers.</summary>
internal static class LinkDigest
{
    private const int Portion = 2000;

    private static readonly ImmutableArray<(string Name, string Select, string From, int Keys)> Parts =
    [
        ("copies", "e.minute, e.tie, e.a_minute, e.a_tie, b.report, a.report, e.kind, e.containment, e.direction, e.credit",
            "copies e JOIN link_reports b ON b.minute = e.minute AND b.tie = e.tie JOIN link_reports a ON a.minute = e.a_minute AND a.tie = e.a_tie", 4),
        ("stories", "e.minute, e.tie, e.report, f.report",
            "link_reports e LEFT JOIN link_reports f ON f.minute = e.story_minute AND f.tie = e.story_tie", 2),
        ("links", "e.minute, e.tie, e.number, e.a_minute, e.a_tie, e.a_number, b.claim, a.claim, e.relation, e.score, e.veto, e.features, e.capped",
            "links e JOIN link_claims b ON b.minute = e.minute AND b.tie = e.tie AND b.number = e.number "
            + "JOIN link_claims a ON a.minute = e.a_minute AND a.tie = e.a_tie AND a.number = e.a_number", 6),
        ("slots", "e.minute, e.tie, e.number, e.claim, e.slot_minute, e.slot_tie, e.slot_number", "link_claims e", 3),
        ("grades", "e.minute, e.tie, e.number, e.slot, e.grade, e.negated, e.k_min, e.k_max, e.sentence, e.result, e.rules", "slots e", 3),
        ("positions", "e.minute, e.tie, e.number, e.step, e.principal, e.stance, e.day, e.interest, e.current, e.retracted", "positions e", 4),
        ("changes", "e.minute, e.tie, e.number, e.step, e.day, e.kind, e.principal, e.slot, e.before, e.after, e.reports, e.sentence", "changes e", 4),
    ];

    public static string Of(Session session) => session.InSnapshot(() =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, select, from, keys) in Parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n"));
            Append(hash, session, select, from, keys);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    });

    private static void Append(IncrementalHash hash, Session session, string select, string from, int keys)
    {
        var key = string.Join(", ", select.Split(", ").Take(keys));
        object?[]? last = null;
        while (true)
        {
            var after = last is null ? "" : $" WHERE ({key}) > ({string.Join(", ", Enumerable.Range(1, keys).Select(i => $"${i}"))})";
            var rows = session.Rows($"SELECT {select} FROM {from}{after} ORDER BY {key} LIMIT {Portion}", row => (Line: Line(row), Key: KeyOf(row, keys)), last ?? []);
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
