namespace Hearsay.Stories;

/// <summary>What a person decided of two claims; it goes before rules and models.</summary>
/// <param name="Other">The other claim.</param>
/// <param name="Relation">How they stand to each other.</param>
/// <param name="By">Who decided, with the number of the correction.</param>
public readonly record struct DecidedLink(ClaimRef Other, ClaimRelation Relation, string By);
