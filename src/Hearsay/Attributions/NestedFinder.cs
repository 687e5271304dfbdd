namespace Hearsay.Attributions;

/// <summary>Finds attributions inside the contents of others.</summary>
internal static class NestedFinder
{
    /// <summary>The attributions inside those given.</summary>
    public static IEnumerable<AttributionDraft> Find(Reading reading, ImmutableArray<AttributionDraft> outer) => [];
}
