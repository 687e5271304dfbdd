namespace Hearsay.Entities.Sieves;

/// <summary>
/// Short forms of people's names: surname, given name, or a name inside a longer one. Where two
/// people of the report could be meant, the one named last is taken for a surname and nobody else.
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
        if (people.Count == 0) return;
        foreach (var name in context.Candidates)
        {
            if (!name.IsName || name.Type != EntityType.Person || name.NameWords.Length == 0) continue;
            if (Best(context, people, name) is { } full)
                context.Clusters.TryMerge(Math.Max(name.Index, full.Index), Math.Min(name.Index, full.Index), Rule);
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

    /// <summary>The longer name that <paramref name="name"/> is a part of, nearest before it, else nearest after.</summary>
    private static Candidate? Best(CoreferenceContext context, Dictionary<string, List<int>> people, Candidate name)
    {
        if (!people.TryGetValue(name.NameWords[^1], out var bearers)) return null;
        var (best, bestRank, ambiguous) = ((Candidate?)null, 0, false);
        foreach (var index in bearers)
        {
            var full = context.Candidates[index];
            var rank = Rank(name, full);
            if (rank == 0 || rank < bestRank || !context.Clusters.Agree(name.Index, index)) continue;
            if (rank > bestRank) (best, bestRank, ambiguous) = (full, rank, false);
            else if (!context.Clusters.Same(best!.Index, index))
            {
                ambiguous = true;
                if (index < name.Index) best = full;
            }
        }
        return ambiguous && bestRank < 3 ? null : best;
    }

    /// <summary>3: surname or "J. Surname"; 2: given name or family name written first; 1: a word in the middle; 0: no part.</summary>
    private static int Rank(Candidate part, Candidate full)
    {
        var (short_, long_) = (part.NameWords, full.NameWords);
        if (short_.Length > long_.Length || part.Index == full.Index) return 0;
        if (short_.Length == 1)
            return short_[0] == long_[^1] ? 3 : short_[0] == long_[0] ? 2 : long_.Length > 2 && long_.Contains(short_[0]) ? 1 : 0;
        if (short_[^1] != long_[^1]) return long_.AsSpan().StartsWith(short_) ? 2 : 0;
        if (short_[0] == long_[0]) return short_.Length < long_.Length ? 3 : 0;
        return IsInitial(short_[0], long_[0]) || IsInitial(long_[0], short_[0]) || long_.AsSpan().EndsWith(short_) ? 3 : 0;
    }

    private static bool IsInitial(string initial, string name) => initial.Length == 1 && initial[0] == name[0];
}
