namespace Hearsay.Stories.Grades;

/// <summary>
/// Rule R2: which roots are one source. Roots of one principal have one key already. What is shown joins
/// them for good; what is only suspected joins them in the lower count.
/// </summary>
internal static class DependenceReader
{
    /// <summary>The dependences among the witnesses of one stance, in a canonical order.</summary>
    public static ImmutableArray<Dependence> Among(ImmutableArray<Witness> witnesses)
    {
        var keys = witnesses.Select(witness => witness.Root.Key).ToHashSet(StringComparer.Ordinal);
        var found = new List<Dependence>();
        found.AddRange(Citations(witnesses, keys));
        found.AddRange(Shared(witnesses, witness => witness.Testimony.Statement, "same statement", _ => true));
        found.AddRange(Shared(witnesses, witness => witness.Testimony.Dataset, "same data", _ => true));
        found.AddRange(Shared(witnesses, witness => witness.Testimony.Lineage, "copy", witness => witness.Root.IsOwnVoice));
        var shown = new Components(keys);
        foreach (var one in found) shown.Join(one.A, one.B);
        found.AddRange(Suspected(witnesses, shown));
        return [.. found.Distinct().OrderBy(one => one.Shown ? 0 : 1).ThenBy(one => one.A, StringComparer.Ordinal)
            .ThenBy(one => one.B, StringComparer.Ordinal).ThenBy(one => one.Why, StringComparer.Ordinal)];
    }

    /// <summary>
    /// An outlet that relays others on this slot does not count beside them: it goes with the first of
    /// those it cites. With one only, so that it does not make one source of two that it quotes.
    /// </summary>
    private static IEnumerable<Dependence> Citations(ImmutableArray<Witness> witnesses, HashSet<string> keys)
    {
        var cited = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var witness in witnesses)
        {
            foreach (var relay in witness.Testimony.Chain.AsSpan()[..^1])
            {
                var key = relay.Kind is SourceKind.Outlet or SourceKind.Wire ? relay.Name : relay.Principal ?? relay.Name;
                if (key == witness.Root.Key || !keys.Contains(key)) continue;
                if (!cited.TryGetValue(key, out var first) || string.CompareOrdinal(witness.Root.Key, first) < 0)
                    cited[key] = witness.Root.Key;
            }
        }
        return cited.Select(pair => new Dependence(pair.Key, pair.Value, true, "cites"));
    }

    private static IEnumerable<Dependence> Shared(
        ImmutableArray<Witness> witnesses, Func<Witness, string?> mark, string why, Predicate<Witness> counts) =>
        witnesses.Where(witness => mark(witness) is not null && counts(witness))
            .GroupBy(witness => mark(witness), witness => witness.Root.Key, StringComparer.Ordinal)
            .Select(group => group.Distinct().Order(StringComparer.Ordinal).ToArray())
            .SelectMany(group => group.Skip(1).Select(key => new Dependence(group[0], key, true, why)));

    /// <summary>
    /// An outlet that says so in its own voice, after others have, may rest on them without saying so:
    /// on the first of them. Where no date shows that it came first, it may too.
    /// </summary>
    private static IEnumerable<Dependence> Suspected(ImmutableArray<Witness> witnesses, Components shown)
    {
        var first = new SortedDictionary<string, (DateOnly? Day, bool OwnVoice)>(StringComparer.Ordinal);
        foreach (var witness in witnesses)
        {
            var key = shown.Of(witness.Root.Key);
            var ownVoice = witness.Root.IsOwnVoice;
            var day = witness.Testimony.Stated;
            first[key] = first.TryGetValue(key, out var before)
                ? (Earlier(before.Day, day), before.OwnVoice && ownVoice) : (day, ownVoice);
        }
        foreach (var (key, (day, ownVoice)) in first)
        {
            if (!ownVoice) continue;
            var earlier = first.Where(other => other.Key != key && MayPrecede(other.Value, (day, ownVoice), other.Key, key))
                .OrderBy(other => other.Value.Day ?? DateOnly.MaxValue).ThenBy(other => other.Key, StringComparer.Ordinal)
                .Select(other => other.Key).FirstOrDefault();
            if (earlier is not null) yield return new Dependence(key, earlier, false, "may rest on");
        }
    }

    private static bool MayPrecede((DateOnly? Day, bool OwnVoice) other, (DateOnly? Day, bool OwnVoice) own, string otherKey, string key) =>
        other.Day is { } before && own.Day is { } after
            ? before < after || (before == after && !other.OwnVoice)
            : !other.OwnVoice || string.CompareOrdinal(otherKey, key) < 0;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a < b ? a : b;
}
