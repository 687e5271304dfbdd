using Hearsay.Ledger.Sql;
using Hearsay.Stories.Names;

namespace Hearsay.Ledger.Asking;

/// <summary>Whom a name means that no report writes as it was asked for: who bears that surname, else names that are one slip away.</summary>
internal static class BearerFinder
{
    private const int Most = 200, Shown = 10;

    private sealed record Bearer(long Key, string Written, bool IsPerson, int Reports);

    /// <param name="session">Where to look.</param>
    /// <param name="asked">The name as it was asked for.</param>
    /// <param name="view">What is known of a name as reports write it, with those that a person merged with it.</param>
    public static NameAnswer Find(Session session, string asked, Func<string, NameView?> view)
    {
        if (view(asked) is { } known) return new NameAnswer(known, [], false);
        var ending = Named(session, "last", [NameReader.LastOf(asked)]);
        var people = ending.Where(bearer => bearer.IsPerson && NearNames.EndsIn(bearer.Written, asked)).ToList();
        if (people.Count > 0 && view(people[0].Written) is { } one && people.TrueForAll(other => IsIn(one, other))) return new NameAnswer(one, [], false);
        if (people.Count > 0) return new NameAnswer(null, Choices(people), true);
        var near = ending.Concat(Named(session, "name", NearNames.Keys(asked)));
        if (!asked.Trim().Contains(' ')) near = near.Concat(Named(session, "last", NearNames.Keys(asked)));
        return new NameAnswer(null, Choices(near.DistinctBy(bearer => bearer.Key).OrderBy(bearer => NearNames.Slips(asked, bearer.Written))), false);
    }

    /// <summary>Whether a person joined the name to those of a view.</summary>
    private static bool IsIn(NameView view, Bearer bearer) =>
        view.Aliases.Select(alias => alias.Written).Concat(view.Merged).Any(name => NameReader.KeyOf(name) == bearer.Key);

    private static ImmutableArray<NameAlias> Choices(IEnumerable<Bearer> bearers) =>
        [.. bearers.Take(Shown).Select(bearer => new NameAlias(bearer.Written, bearer.Reports))];

    /// <summary>Names by the key of all words, or of the last one; those in most reports first.</summary>
    private static List<Bearer> Named(Session session, string column, IEnumerable<long> keys) =>
    [
        .. session.RowsAmong(
                $"SELECT name, min(written), type, count(DISTINCT report_no) FROM entity_names WHERE {column} {{among}} GROUP BY name, type ORDER BY count(DISTINCT report_no) DESC, name LIMIT {Most}",
                row => (Key: row.GetInt64(0), Written: row.GetString(1), Type: row.GetString(2), Reports: (int)row.GetInt64(3)), keys)
            .Where(row => row.Type is nameof(EntityType.Person) or nameof(EntityType.Org) or nameof(EntityType.Place) or nameof(EntityType.Norp))
            .GroupBy(row => row.Key)
            .Select(rows => new Bearer(rows.Key, rows.First().Written, rows.First().Type is nameof(EntityType.Person), rows.Sum(row => row.Reports)))
            .OrderByDescending(bearer => bearer.Reports).ThenBy(bearer => bearer.Written, StringComparer.Ordinal),
    ];
}
