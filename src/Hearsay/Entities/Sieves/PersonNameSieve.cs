namespace Hearsay.Entities.Sieves;

/// <summary>
/// Short forms of people's names: surname, given name, or a name inside a longer one. Of several
/// people with one surname the one named in full in this sentence or the one before is meant, else
/// the one the report speaks of most.
/// </summary>
internal sealed class PersonNameSieve : ISieve
{
    private const string Rule = "coreference/1: part of a person's name";

    public void Link(CoreferenceContext context)
    {
        var people = new Dictionary<string, List<int>>(StringComparer.Ordinal); // by each word of a full name
        foreach (var name in context.Candidates)
        {
            if (name.IsName && name.Type == EntityType.Person && name.NameWords.Length > 1) Register(people, name);
        }
        var alone = new Dictionary<string, int>(StringComparer.Ordinal); // one-word names of nobody named in full
        foreach (var name in context.Candidates)
        {
            if (!name.IsName || name.Type != EntityType.Person || name.NameWords.Length == 0) continue;
            if (Best(context, people, name) is { } full)
                context.Clusters.TryMerge(Math.Max(name.Index, full.Index), Math.Min(name.Index, full.Index), Rule);
            else if (name.NameWords.Length == 1 && !alone.TryAdd(name.NameWords[0], name.Index))
                context.Clusters.TryMerge(name.Index, alone[name.NameWords[0]], "coreference/1: same name");
        }
    }

    private static void Register(Dictionary<string, List<int>> people, Candidate name)
    {
        foreach (var word in name.NameWords)
        {
            if (!people.TryGetValue(word, out var bearers)) people.Add(word, bearers = []);
            if (bearers.Count < 64 && (bearers.Count == 0 || bearers[^1] != name.Index)) bearers.Add(name.Index);
        }
    }

    /// <summary>The longer name that <paramref name="part"/> is a part of; null where there is none, or two as good.</summary>
    private static Candidate? Best(CoreferenceContext context, Dictionary<string, List<int>> people, Candidate part)
    {
        if (!people.TryGetValue(part.NameWords[^1], out var bearers)) return null;
        var (best, bestRank, ambiguous) = ((Candidate?)null, 0, false);
        foreach (var index in bearers)
        {
            var full = context.Candidates[index];
            var rank = Rank(part, full);
            if (rank == 0 || rank < bestRank || !context.Clusters.Agree(part.Index, index)) continue;
            if (rank > bestRank) (best, bestRank, ambiguous) = (full, rank, false);
            else if (!context.Clusters.Same(best!.Index, index))
            {
                ambiguous = true;
                best = Likelier(context, part, best, full);
            }
        }
        return ambiguous && bestRank < 3 ? null : best;
    }

    private static Candidate Likelier(CoreferenceContext context, Candidate part, Candidate a, Candidate b)
    {
        var (nearA, nearB) = (IsNear(part, a), IsNear(part, b));
        if (nearA != nearB) return nearA ? a : b;
        return context.Clusters.Size(b.Index) > context.Clusters.Size(a.Index) ? b : a;
    }

    private static bool IsNear(Candidate part, Candidate full) =>
        full.Index < part.Index && part.Sentence - full.Sentence <= 1;

    /// <summary>3: surname or "J. Surname"; 2: given name or family name written first; 1: a word in the middle; 0: no part.</summary>
    private static int Rank(Candidate part, Candidate full)
    {
        var (few, many) = (part.NameWords, full.NameWords);
        if (few.Length > many.Length || part.Index == full.Index) return 0;
        if (few.Length == 1)
            return few[0] == many[^1] ? 3 : few[0] == many[0] ? 2 : many.Length > 2 && many.Contains(few[0]) ? 1 : 0;
        if (few[^1] != many[^1]) return many.AsSpan().StartsWith(few) ? 2 : 0;
        if (few[0] == many[0]) return few.Length < many.Length ? 3 : 0;
        return IsInitial(few[0], many[0]) || IsInitial(many[0], few[0]) || many.AsSpan().EndsWith(few) ? 3 : 0;
    }

    private static bool IsInitial(string initial, string name) => initial.Length == 1 && initial[0] == name[0];
}
