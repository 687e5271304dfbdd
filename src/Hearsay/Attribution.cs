namespace Hearsay;

/// <summary>Whether the content is the speaker's own words.</summary>
public enum AttributionMode
{
    /// <summary>All words inside quotation marks.</summary>
    Direct,

    /// <summary>None.</summary>
    Indirect,

    /// <summary>Some.</summary>
    Mixed,
}

/// <summary>
/// Words on somebody's word: source, cue and content as in PolNeAR (Newell, Margolin and Ruths,
/// LREC 2018). Spans are in text order and do not overlap within a role; source may be empty.
/// </summary>
public sealed record Attribution
{
    /// <summary>Its number in the reading; outermost first in text order.</summary>
    public required AttributionId Id { get; init; }

    /// <summary>Who says it; empty where the report does not say.</summary>
    public required ImmutableArray<TextSpan> Source { get; init; }

    /// <summary>The words that say that it is said: a verb, noun, preposition or mark.</summary>
    public required ImmutableArray<TextSpan> Cue { get; init; }

    /// <summary>What is said.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>To whom it is said, where the clause of the cue names somebody: "told [reporters]", "briefed [the president]"; else null.</summary>
    public TextSpan? Addressee { get; init; }

    /// <summary>Direct, indirect or mixed.</summary>
    public required AttributionMode Mode { get; init; }

    /// <summary>The attribution in whose content this one stands; null for an outermost one.</summary>
    public AttributionId? Parent { get; init; }

    /// <summary>From the outlet (outermost relay) to the root (deepest named speaker). Never empty once chains are built.</summary>
    public ImmutableArray<ChainLink> Chain { get; init; } = [];

    /// <summary>Calibrated probability in [0, 1] that who said what is right.</summary>
    public required double Confidence { get; init; }

    /// <summary>Which stage, model or rule found it.</summary>
    public required string Why { get; init; }
}
