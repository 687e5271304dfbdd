namespace Hearsay.Ledger.Corrections;

/// <summary>Turns references of another reading of the same text to what stands on the same words in this one.</summary>
internal static class Rebinding
{
    public static EntityId? EntityAt(this Reading reading, TextSpan? span) =>
        span is { } words ? reading.Mentions.FirstOrDefault(mention => mention.Span == words)?.Entity : null;

    public static ImmutableArray<ChainLink> Rebind(this Reading reading, ImmutableArray<ChainLink> chain) =>
        [.. chain.Select(link => link with { Entity = reading.EntityAt(link.Span) })];

    /// <summary>The innermost attribution in whose content a span stands.</summary>
    public static AttributionId? AttributionOver(this Reading reading, TextSpan span) => reading.Attributions
        .Where(attribution => attribution.Content.Any(content => content.Contains(span)))
        .OrderBy(attribution => attribution.Content.Sum(content => content.Length))
        .Select(attribution => (AttributionId?)attribution.Id).FirstOrDefault();

    /// <summary>The chain with another name or principal for its root.</summary>
    public static ImmutableArray<ChainLink> WithRoot(this ImmutableArray<ChainLink> chain, string? name, string? principal)
    {
        if (chain.IsEmpty) return name is null ? chain : [new ChainLink(name, SourceKind.Unknown, null, null, principal, "correction")];
        var root = chain[^1];
        return chain.SetItem(chain.Length - 1, name is null
            ? root with { Principal = principal, Why = "correction" }
            : root with { Name = name, Entity = null, Why = "correction" });
    }
}
