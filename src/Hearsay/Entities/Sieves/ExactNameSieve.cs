namespace Hearsay.Entities.Sieves;

/// <summary>Names that are written alike, or that the country list holds to be one: "the U.S.", "United States".</summary>
internal sealed class ExactNameSieve : ISieve
{
    public void Link(CoreferenceContext context)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in context.Candidates)
        {
            if (!name.IsName || name.NameWords.Length == 0 || name.Type is EntityType.Date or EntityType.Money) continue;
            if (name is { Type: EntityType.Person, NameWords.Length: 1 }) continue; // two people may share it
            var key = NameWords.Key(name.NameWords, name.Type, context.Lexicon);
            if (seen.TryGetValue(key, out var earlier)) context.Clusters.TryMerge(name.Index, earlier, "coreference/1: same name");
            else seen.Add(key, name.Index);
        }
    }
}
