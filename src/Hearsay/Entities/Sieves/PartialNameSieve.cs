namespace Hearsay.Entities.Sieves;

/// <summary>
/// Short forms of other names: the end of a longer name behind "the" ("the Commission"), or its
/// beginning ("Lockheed" for a longer company name), where only one longer name fits.
/// </summary>
internal sealed class PartialNameSieve : ISieve
{
    private const int MaxMembers = 32; // of a cluster looked at

    public void Link(CoreferenceContext context)
    {
        var byEnd = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var byStart = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var name in context.Candidates)
        {
            if (!name.IsName || name.Type is not (EntityType.Org or EntityType.Product or EntityType.Event) || name.NameWords.Length < 2) continue;
            Add(byEnd, name.NameWords[^1], name.Index);
            Add(byStart, name.NameWords[0], name.Index);
        }
        if (byEnd.Count == 0) return;
        foreach (var name in context.Candidates)
        {
            if (name.NameWords.Length == 0 || !name.IsName) continue;
            var longer = Only(context, byEnd, name.NameWords[^1], name, atEnd: true)
                ?? (CanStand(context, name) ? Only(context, byStart, name.NameWords[0], name, atEnd: false) : null);
            if (longer is { } full)
                context.Clusters.TryMerge(Math.Max(name.Index, full.Index), Math.Min(name.Index, full.Index), "coreference/1: part of a name");
        }
    }

    /// <summary>A first word stands for the whole only where it is a body's, is no country, and has no full name of its own.</summary>
    private static bool CanStand(CoreferenceContext context, Candidate name) =>
        name.Type == EntityType.Org && context.Lexicon.Country(name.NameWords[0]) is null && name.NameWords[0].Length > 2
        && !context.Clusters.Members(name.Index).Take(MaxMembers).Any(member => member.IsFormal && member.NameWords.Length == name.NameWords.Length);

    private static void Add(Dictionary<string, List<int>> names, string word, int index)
    {
        if (!names.TryGetValue(word, out var list)) names.Add(word, list = []);
        if (list.Count < 64) list.Add(index);
    }

    /// <summary>The one longer name before (or in the same paragraph's neighbourhood after) that fits; null where two do.</summary>
    private static Candidate? Only(CoreferenceContext context, Dictionary<string, List<int>> names, string word, Candidate part, bool atEnd)
    {
        if (!names.TryGetValue(word, out var list)) return null;
        Candidate? found = null;
        foreach (var index in list)
        {
            var full = context.Candidates[index];
            if (full.Type != part.Type || full.NameWords.Length <= part.NameWords.Length) continue;
            var fits = atEnd ? full.NameWords.AsSpan().EndsWith(part.NameWords) : full.NameWords.AsSpan().StartsWith(part.NameWords);
            if (!fits) continue;
            if (found is not null && !context.Clusters.Same(found.Index, index))
            {
                if (found.Index < part.Index && index > part.Index) break;
                return null;
            }
            found ??= full;
        }
        return found;
    }
}
