using Hearsay.Ledger.Sql;
using Hearsay.Stories;
using Hearsay.Stories.Names;

namespace Hearsay.Ledger.Corrections;

/// <summary>Names that people said mean one: each stands for all of them under the first in ordinal order, whoever decided first.</summary>
internal sealed class MergedNames
{
    private readonly Dictionary<long, string> _names = [];

    private MergedNames(IEnumerable<Correction> standing)
    {
        var merges = standing.GroupBy(one => one.Object, StringComparer.Ordinal).Select(group => group.Last())
            .Where(one => one.After?.Contains("\"same\"", StringComparison.Ordinal) == true).Select(one => one.Object.Split(" | "));
        List<SortedSet<string>> groups = [];
        foreach (var pair in merges)
        {
            var joined = new SortedSet<string>(pair, StringComparer.Ordinal);
            foreach (var group in groups.Where(group => group.Any(name => pair.Any(other => NameReader.KeyOf(other) == NameReader.KeyOf(name)))).ToArray())
            {
                joined.UnionWith(group);
                groups.Remove(group);
            }
            groups.Add(joined);
        }
        foreach (var group in groups)
        {
            foreach (var name in group) _names[NameReader.KeyOf(name)] = group.Min!;
        }
    }

    public static MergedNames Standing(Session session) => new(CorrectionStore.StandingOf(session, CorrectionKind.Merge));

    /// <summary>The report with one name for those that are one. Its words stay as they are.</summary>
    public FiledReport In(FiledReport filed) => _names.Count == 0 ? filed : filed with
    {
        Entities = [.. filed.Entities.Select(entity => entity with { Name = Of(entity.Name), Principal = entity.Principal is { } principal ? Of(principal) : null })],
        Claims = [.. filed.Claims.Select(claim => claim with { Chain = In(claim.Chain) })],
        Events = [.. filed.Events.Select(coded => coded with { Chain = In(coded.Chain) })],
    };

    private ImmutableArray<ChainLink> In(ImmutableArray<ChainLink> chain) =>
        [.. chain.Select(link => link with { Name = Of(link.Name), Principal = link.Principal is { } principal ? Of(principal) : null })];

    private string Of(string name) => _names.GetValueOrDefault(NameReader.KeyOf(name), name);
}
