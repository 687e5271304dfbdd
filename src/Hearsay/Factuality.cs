namespace Hearsay;

/// <summary>Whether it happened, in the eyes of the holder (FactBank; PLOVER auxiliary modes).</summary>
public enum FactualityValue
{
    /// <summary>Presented as fact.</summary>
    Happened,

    /// <summary>Presented as false.</summary>
    Denied,

    /// <summary>Planned, announced, expected.</summary>
    Planned,

    /// <summary>Possible or uncertain.</summary>
    Possible,

    /// <summary>Under a condition, or imagined.</summary>
    Hypothetical,

    /// <summary>Ordered, requested, demanded.</summary>
    Ordered,

    /// <summary>Not disclosed.</summary>
    Undisclosed,
}

/// <summary>Factuality with its licence.</summary>
/// <param name="Value">In whose eyes: the holder's.</param>
/// <param name="Holder">The words of the one who holds it; null for the outlet itself.</param>
/// <param name="Cue">The words that say so ("did not", "plans to"); null where the plain form says it.</param>
public sealed record Factuality(FactualityValue Value, TextSpan? Holder, TextSpan? Cue);
