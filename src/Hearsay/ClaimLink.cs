namespace Hearsay;

/// <summary>What two claims have to do with each other.</summary>
public enum ClaimRelation
{
    /// <summary>Nothing that is known of.</summary>
    Different,

    /// <summary>They share who or what they are about.</summary>
    Related,

    /// <summary>The happening of one is part of the other's.</summary>
    PartOf,

    /// <summary>The same proposition, whatever their stance and speaker.</summary>
    Same,
}

/// <summary>A feature that took part in a decision.</summary>
/// <param name="Name">Which, for example <c>same lemma</c>.</param>
/// <param name="Value">In [0, 1].</param>
/// <param name="Weight">What it added to the sum: value times the model's weight.</param>
public readonly record struct LinkFeature(string Name, double Value, double Weight);

/// <summary>How two claims were judged. A comes first in the canonical order.</summary>
/// <param name="A">The earlier claim.</param>
/// <param name="B">The later claim.</param>
/// <param name="Relation">The judgement.</param>
/// <param name="Score">Probability in [0, 1] that they are the same; 0 where vetoed.</param>
/// <param name="Veto">The rule that forbids SAME; null where none did.</param>
/// <param name="Features">What decided, heaviest first.</param>
/// <param name="Capped">True where the blocks were too large and only the claims that share most of them were compared.</param>
public sealed record ClaimLink(
    ClaimRef A, ClaimRef B, ClaimRelation Relation, double Score, string? Veto, ImmutableArray<LinkFeature> Features, bool Capped);
