namespace Hearsay;

/// <summary>One relay or speaker in a chain of sources.</summary>
/// <param name="Name">Resolved name ("Agence France-Presse" for "AFP"), else the words of the report.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The words it rests on; null for an outlet known from metadata only.</param>
/// <param name="Entity">The entity it resolves to.</param>
/// <param name="Principal">Whom it speaks for: ISO 3166-1 alpha-2, or an organisation; null where unknown.</param>
/// <param name="Why">The rule that put it here.</param>
public sealed record ChainLink(
    string Name, SourceKind Kind, TextSpan? Span, EntityId? Entity, string? Principal, string Why)
{
    /// <summary>The name of an outlet that nothing names: neither metadata, nor the address, nor the report itself.</summary>
    public const string UnknownOutlet = "unknown outlet";

    /// <summary>True for the outermost link of a report that does not say who published it.</summary>
    public bool IsUnknownOutlet => Kind == SourceKind.Outlet && Name == UnknownOutlet;
}
