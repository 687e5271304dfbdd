using System.Data.Common;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Sql;
using Hearsay.Stories.Grades;
using Hearsay.Stories.Names;

namespace Hearsay.Ledger.Asking;

/// <summary>Puts together what reports say of a name, with the names that a person merged with it.</summary>
internal static class NameFinder
{
    private const int Most = 1000, Shown = 50;

    private sealed record Row(long Name, string Written, string Type, string? Principal, string? Described, string? Day, long Report);

    public static NameView? Find(LedgerEngine engine, Session session, string name)
    {
        var state = Principals.CodeOf(name);
        var decided = CorrectionStore.StandingOf(session, CorrectionKind.Merge).Select(merge => (Pair: merge.Object.Split(" | "), IsSame: merge.After?.Contains("same", StringComparison.Ordinal) == true)).ToList();
        var names = Joined(state is null ? [name] : [name, Principals.NameOf(state)], decided);
        var rows = names.Select(NameReader.KeyOf).Distinct().SelectMany(key => Rows(session, key)).ToList();
        var said = Claims(engine, session, names, 0, state);
        var about = Claims(engine, session, names, 1, null);
        if (rows.Count == 0 && said.Count == 0 && about.Count == 0) return null;
        var aliases = Aliases(rows);
        return new NameView(
            aliases.FirstOrDefault()?.Written ?? names[^1], Most1(rows.Select(row => row.Type)), state ?? Most1(rows.Select(row => row.Principal).OfType<string>()),
            aliases, Offices(rows), Lines(session, said), said.Count, Lines(session, about), about.Count,
            [.. names.Where(other => NameReader.KeyOf(other) != NameReader.KeyOf(name))], PossiblySame(session, names, rows, decided));
    }

    /// <summary>The names that are one by what people decided, that asked for first.</summary>
    private static List<string> Joined(List<string> names, List<(string[] Pair, bool IsSame)> decided)
    {
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var (pair, _) in decided.Where(one => one.IsSame))
            {
                for (var side = 0; side < 2; side++)
                {
                    if (NameReader.KeyOf(pair[side]) == NameReader.KeyOf(names[i]) && !names.Exists(known => NameReader.KeyOf(known) == NameReader.KeyOf(pair[1 - side]))) names.Add(pair[1 - side]);
                }
            }
        }
        return names;
    }

    /// <summary>Names with a last word; on which day they were written is not asked.</summary>
    private static List<Row> Ending(Session session, long last) => session.Rows(
        $"SELECT name, written, type, report_no FROM entity_names WHERE last = $1 ORDER BY name, report_no, entity LIMIT {Most}",
        row => new Row(row.GetInt64(0), row.GetString(1), row.GetString(2), null, null, null, row.GetInt64(3)), last);

    private static List<Row> Rows(Session session, long key) => session.Rows(
        $"SELECT e.name, e.written, e.type, e.principal, e.described, r.day, e.report_no FROM entity_names e JOIN reports r ON r.report_no = e.report_no WHERE e.name = $1 ORDER BY e.name, e.report_no, e.entity LIMIT {Most}",
        row => new Row(row.GetInt64(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.GetInt64(6)), key);

    private static ImmutableArray<NameAlias> Aliases(List<Row> rows) =>
    [
        .. rows.GroupBy(row => row.Written, StringComparer.Ordinal).Select(group => new NameAlias(group.Key, group.Select(row => row.Report).Distinct().Count()))
            .OrderByDescending(alias => alias.Reports).ThenBy(alias => alias.Written, StringComparer.Ordinal),
    ];

    private static ImmutableArray<NameOffice> Offices(List<Row> rows) =>
    [
        .. rows.Where(row => row.Described is not null).GroupBy(row => row.Described!, StringComparer.OrdinalIgnoreCase)
            .Select(group => new NameOffice(
                group.Key, group.Select(row => StoryQueries.Day(row.Day)).Where(day => day is not null).Min(), group.Select(row => StoryQueries.Day(row.Day)).Where(day => day is not null).Max(),
                group.Select(row => row.Report).Distinct().Count()))
            .OrderBy(office => office.From ?? DateOnly.MaxValue).ThenBy(office => office.Words, StringComparer.Ordinal),
    ];

    private static string? Most1(IEnumerable<string> values) => values.GroupBy(value => value, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>Numbers of claims, latest first.</summary>
    private static List<long> Claims(LedgerEngine engine, Session session, List<string> names, long role, string? principal)
    {
        var found = names.Select(NameReader.KeyOf).Distinct().SelectMany(key => session.Rows(
            $"SELECT claim_no FROM claim_names WHERE name = $1 AND role = $2 ORDER BY claim_no DESC LIMIT {Most}", row => row.GetInt64(0), key, role));
        if (principal is not null)
        {
            var conditions = new Conditions();
            engine.Limit(conditions, null, new SearchRequest { Principal = principal });
            found = found.Concat(session.Rows(
                $"SELECT {conditions.Order} FROM {conditions.From}{conditions.Where} ORDER BY {conditions.Order} DESC LIMIT {Most}", row => row.GetInt64(0), [.. conditions.Values]));
        }
        return [.. found.Distinct().OrderDescending().Take(Most)];
    }

    private static ImmutableArray<FoundClaim> Lines(Session session, List<long> claims) => ClaimSearcher.Numbered(session, claims.Take(Shown));

    /// <summary>Names with the same last word and of one kind, unless a person decided on the two.</summary>
    private static ImmutableArray<NameAlias> PossiblySame(Session session, List<string> names, List<Row> rows, List<(string[] Pair, bool IsSame)> decided)
    {
        var (own, kinds) = (names.Select(NameReader.KeyOf).ToHashSet(), rows.Select(row => row.Type).ToHashSet(StringComparer.Ordinal));
        var apart = decided.Where(one => !one.IsSame && one.Pair.Any(side => own.Contains(NameReader.KeyOf(side))))
            .SelectMany(one => one.Pair).Select(NameReader.KeyOf).ToHashSet();
        var others = names.Select(NameReader.LastOf).Distinct().SelectMany(last => Ending(session, last))
            .Where(row => !own.Contains(row.Name) && !apart.Contains(row.Name) && kinds.Contains(row.Type) && row.Type is "Person" or "Org").ToList();
        return Aliases([.. others.Where(row => names.Exists(name => MayBe(name, row.Written)))]);
    }

    /// <summary>One name has all words of the other, or both begin with the same letter and end in the same word.</summary>
    internal static bool MayBe(string a, string b)
    {
        var (one, other) = (a.Split(' ', StringSplitOptions.RemoveEmptyEntries), b.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return one.Length == 1 || other.Length == 1 || char.ToUpperInvariant(one[0][0]) == char.ToUpperInvariant(other[0][0]);
    }
}
