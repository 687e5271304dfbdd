namespace Hearsay.Stories.Names;

/// <summary>Somebody or something that a report names, as it is looked up across reports.</summary>
/// <param name="Entity">Its number in the reading.</param>
/// <param name="Name">Hash of the folded name.</param>
/// <param name="Last">Hash of the last word of the folded name, by which "Olsen" may be "Kari Olsen".</param>
/// <param name="Written">The name as the report writes it.</param>
/// <param name="Type">What kind of thing.</param>
/// <param name="Principal">Whom it speaks for; null where unknown.</param>
/// <param name="Described">The first common noun phrase for it ("the harbour master"); null where there is none.</param>
/// <param name="Mentions">How often the report mentions it.</param>
public sealed record NamedEntity(
    int Entity, long Name, long Last, string Written, EntityType Type, string? Principal, string? Described, int Mentions);
