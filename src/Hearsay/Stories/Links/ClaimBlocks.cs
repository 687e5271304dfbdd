namespace Hearsay.Stories.Links;

/// <summary>The blocks inside which claims are compared.</summary>
internal static class ClaimBlocks
{
    /// <summary>Days by which two accounts of one happening may differ.</summary>
    public const int Days = 3;

    /// <summary>Rarest words of a claim by which it is found at any distance of time.</summary>
    public const int MostAnchors = 3;

    /// <summary>
    /// Filed under (actor, type, days), (target, type, place), (actor, type, place or target), and, so that a denial and
    /// the admission months later meet however they are worded, under (actor, rare word) and (type, rare word). Days are
    /// cut into pieces of <see cref="Days"/> + 1, so that whatever lies within three days stands in the same piece or beside it.
    /// </summary>
    public static (ImmutableArray<IndexKey> Keys, ImmutableArray<IndexKey> Probes) Of(ClaimSketch claim, DateOnly? published)
    {
        if (claim.IsSpeech) return ([], []);
        var (keys, probes, far) = (new SortedSet<long>(), new SortedSet<long>(), new SortedSet<long>());
        var day = (claim.From ?? published)?.DayNumber / (Days + 1);
        foreach (var kind in Kinds(claim))
        {
            foreach (var argument in claim.Arguments)
            {
                if (Who(argument) is not { } who) continue;
                if (argument.Role == ArgumentRole.Agent)
                {
                    if (day is { } piece)
                    {
                        keys.Add(Key("actor-day", who, kind, Number(piece)));
                        for (var near = piece - 1; near <= piece + 1; near++) probes.Add(Key("actor-day", who, kind, Number(near)));
                    }
                    foreach (var about in About(claim, argument)) keys.Add(Key("actor", who, kind, about));
                    foreach (var anchor in claim.Anchors) far.Add(Key("actor-word", who, anchor));
                }
                if (ArgumentMatch.IsTarget(argument) && (claim.Place ?? claim.Country) is { } place) keys.Add(Key("target", who, kind, place));
            }
            foreach (var anchor in claim.Anchors) far.Add(Key("kind-word", kind, anchor));
        }
        probes.UnionWith(keys);
        return ([.. Keys(KeyKind.Claim, keys), .. Keys(KeyKind.ClaimWord, far)], [.. Keys(KeyKind.Claim, probes), .. Keys(KeyKind.ClaimWord, far)]);
    }

    /// <summary>What is withheld; else the type of the coded event and the predicate, since another report's words may not be coded.</summary>
    private static IEnumerable<string> Kinds(ClaimSketch claim) => claim.Withheld is { } withheld ? [withheld] : claim.Type is { } type ? [type, claim.Stem] : [claim.Stem];

    private static string? Who(SketchedArgument argument) => StateCodes.Of(argument.Code) ?? argument.Name;

    private static IEnumerable<string> About(ClaimSketch claim, SketchedArgument actor)
    {
        if (claim.Place is not null) yield return claim.Place;
        foreach (var other in claim.Arguments)
        {
            if ((ArgumentMatch.IsTarget(other) || other.Role == ArgumentRole.Topic) && other != actor && (other.Name ?? other.Head) is { Length: > 0 } about) yield return about;
        }
    }

    private static string Number(int piece) => piece.ToString(CultureInfo.InvariantCulture);

    private static long Key(params ReadOnlySpan<string> parts)
    {
        long hash = 0;
        foreach (var part in parts) hash = StableHash.Of(hash, StableHash.Of(part));
        return hash;
    }

    private static IEnumerable<IndexKey> Keys(KeyKind kind, SortedSet<long> hashes) => hashes.Select(hash => new IndexKey(kind, hash));
}
