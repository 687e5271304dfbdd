namespace Hearsay.Tests.Attributions;

/// <summary>Writes chains so that a person can read them.</summary>
internal static class ChainDump
{
    /// <summary>As <c>Tide outlet > Reuters wire > an official anonymous</c>.</summary>
    public static string Of(ImmutableArray<ChainLink> chain) =>
        string.Join(" > ", chain.Select(link => $"{link.Name} {KindOf(link)}"));

    /// <summary>Names; the first <paramref name="kinds"/> links with their kind.</summary>
    public static string Names(ImmutableArray<ChainLink> chain, int kinds = 0) =>
        string.Join(" > ", chain.Select((link, i) => i < kinds ? $"{link.Name} {KindOf(link)}" : link.Name));

    private static string KindOf(ChainLink link) =>
        link.Kind == SourceKind.StateAgency ? "state_agency" : link.Kind.ToString().ToLowerInvariant();
}
