namespace Hearsay.Stories.Links;

/// <summary>The blocks inside which claims are compared.</summary>
internal static class ClaimBlocks
{
    /// <summary>Days by which two accounts of one happening may differ.</summary>
    public const int Days = 3;

    /// <summary>
    /// Filed under (actor, type, days), (target, type, place) and (actor, type, place or target). Days are cut into
    /// pieces of <see cref="Days"/> + 1, so that whatever lies within three days stands in the same piece or beside it.
    /// </summary>
    public static (ImmutableArray<IndexKey> Keys, ImmutableArray<IndexKey> Probes) Of(ClaimSketch claim, DateOnly? published)
    {
        var (keys, probes) = (new SortedSet<long>(), new SortedSet<long>());
        var kind = claim.Withheld ?? claim.Type ?? claim.Stem;
        var day = (claim.From ?? published)?.DayNumber / (Days + 1);
        foreach (var argument in claim.Arguments)
        {
            if (argument.Code is null && argument.Name is null) continue;
            var who = argument.Code is { Length: >= 3 } code ? code[..3] : argument.Name ?? argument.Code!;
            if (argument.Role == ArgumentRole.Agent)
            {
                if (day is { } piece)
                {
                    keys.Add(Key("actor-day", who, kind, Number(piece)));
                    for (var near = piece - 1; near <= piece + 1; near++) probes.Add(Key("actor-day", who, kind, Number(near)));
                }
                foreach (var about in About(claim, argument)) keys.Add(Key("actor", who, kind, about));
            }
            if (argument.Role is ArgumentRole.Patient or ArgumentRole.Recipient && (claim.Place ?? claim.Country) is { } place) keys.Add(Key("target", who, kind, place));
        }
        probes.UnionWith(keys);
        return (Keys(keys), Keys(probes));
    }

    private static IEnumerable<string> About(ClaimSketch claim, SketchedArgument actor)
    {
        if (claim.Place is not null) yield return claim.Place;
        foreach (var other in claim.Arguments)
        {
            if (other.Role is ArgumentRole.Patient or ArgumentRole.Recipient or ArgumentRole.Topic && other != actor) yield return other.Name ?? other.Head;
        }
    }

    private static string Number(int piece) => piece.ToString(CultureInfo.InvariantCulture);

    private static long Key(params ReadOnlySpan<string> parts)
    {
        long hash = 0;
        foreach (var part in parts) hash = StableHash.Of(hash, StableHash.Of(part));
        return hash;
    }

    private static ImmutableArray<IndexKey> Keys(SortedSet<long> hashes) => [.. hashes.Select(hash => new IndexKey(KeyKind.Claim, hash))];
}
