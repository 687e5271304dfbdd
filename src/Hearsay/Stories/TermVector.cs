using Hearsay.Knowledge.Actors;

namespace Hearsay.Stories;

/// <summary>Weighted terms: (1 + log count) x background IDF, strongest first, scaled to length 1.</summary>
internal static class TermVector
{
    /// <summary>Terms kept of a vector.</summary>
    public const int MostTerms = 120;

    private const float LeastIdf = 1.2f; // words in three of ten documents and more tell nothing

    public static ImmutableArray<WeightedTerm> OfText(string text) => OfWords(text, WordReader.Read(text));

    public static ImmutableArray<WeightedTerm> OfWords(string text, List<FoldedWord> words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Span<char> room = stackalloc char[64];
        foreach (var word in words)
        {
            var folded = WordReader.Fold(word.Span.Of(text), room);
            if (folded.Length < 2) continue;
            var stem = Stemmer.Stem(folded);
            counts[stem] = counts.GetValueOrDefault(stem) + 1;
        }
        return Scaled(counts.Select(pair => (pair.Key, Weight: Weight(pair.Key, pair.Value))).Where(pair => pair.Weight > 0));
    }

    /// <summary>Named things, by folded name and number of mentions, a state and its people by its code; numbers and dates are no names.</summary>
    public static ImmutableArray<WeightedTerm> OfEntities(ImmutableArray<Entity> entities) =>
        Scaled(entities.Where(entity => entity.Type is EntityType.Person or EntityType.Org or EntityType.Place or EntityType.Norp or EntityType.Event or EntityType.Product)
            .Where(entity => entity.Name.Length > 0 && char.IsUpper(entity.Name[0]))
            .GroupBy(entity => "@" + (StateOf(entity) ?? NameFolder.Fold(entity.Name)), StringComparer.Ordinal)
            .Select(group => (group.Key, 1 + MathF.Log(group.Sum(entity => Math.Max(1, entity.Mentions.Length))))));

    private static string? StateOf(Entity entity) => entity.Type is EntityType.Norp or EntityType.Place
        && ActorResolver.Shipped.Resolve(entity.Name, null) is { Sector: null, CountryCode: { } code } ? code : null;

    private static float Weight(string stem, int count)
    {
        var idf = DocumentFrequencies.Shipped.Idf(stem);
        return idf < LeastIdf ? 0 : (1 + MathF.Log(count)) * idf;
    }

    private static ImmutableArray<WeightedTerm> Scaled(IEnumerable<(string Term, float Weight)> terms)
    {
        var strongest = terms.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Term, StringComparer.Ordinal).Take(MostTerms).ToArray();
        var length = MathF.Sqrt(strongest.Sum(pair => pair.Weight * pair.Weight));
        return [.. strongest.Select(pair => new WeightedTerm(StableHash.Of(pair.Term), pair.Weight / length))];
    }
}
