namespace Hearsay.Claims.Facts;

/// <summary>Factuality while it is being worked out, from the predicate outwards.</summary>
/// <param name="Value">So far.</param>
/// <param name="Cue">The token that decided; -1 for the plain form.</param>
internal readonly record struct Judgement(FactualityValue Value, int Cue)
{
    /// <summary>Said in the plain form.</summary>
    public static Judgement Plain => new(FactualityValue.Happened, -1);

    /// <summary>The judgement under one more operator.</summary>
    public Judgement Under(Effect effect, int cue) => effect switch
    {
        Effect.Keep => this,
        Effect.Negate when Value == FactualityValue.Denied => new(FactualityValue.Happened, cue),
        Effect.Negate when Value is FactualityValue.Hypothetical => this,
        Effect.Negate when Value == FactualityValue.Possible => this,
        Effect.Negate => new(FactualityValue.Denied, cue),
        Effect.Plan when Value is FactualityValue.Denied or FactualityValue.Hypothetical or FactualityValue.Ordered => this,
        Effect.Plan => new(FactualityValue.Planned, cue),
        Effect.Order when Value == FactualityValue.Denied => this,
        Effect.Order => new(FactualityValue.Ordered, cue),
        Effect.Doubt when Value is FactualityValue.Hypothetical or FactualityValue.Planned or FactualityValue.Ordered => this,
        Effect.Doubt => new(FactualityValue.Possible, cue),
        Effect.Suppose => new(FactualityValue.Hypothetical, cue),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "This effect is not one."),
    };
}
