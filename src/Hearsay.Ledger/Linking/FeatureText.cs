namespace Hearsay.Ledger.Linking;

/// <summary>Features of a link as one line: <c>same lemma=1*0.75; ...</c>, exact to the last bit.</summary>
internal static class FeatureText
{
    public static string Of(ImmutableArray<LinkFeature> features) => string.Join("; ", features.Select(feature =>
        string.Create(CultureInfo.InvariantCulture, $"{feature.Name}={feature.Value:R}*{feature.Weight:R}")));

    public static ImmutableArray<LinkFeature> Parse(string text) =>
    [
        .. text.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(part =>
        {
            var (equals, star) = (part.LastIndexOf('='), part.LastIndexOf('*'));
            return new LinkFeature(
                part[..equals], double.Parse(part.AsSpan(equals + 1, star - equals - 1), CultureInfo.InvariantCulture),
                double.Parse(part.AsSpan(star + 1), CultureInfo.InvariantCulture));
        }),
    ];
}
