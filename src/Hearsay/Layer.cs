namespace Hearsay;

/// <summary>What a stage can need or add.</summary>
public enum Layer
{
    /// <summary><see cref="Reading.Paragraphs"/>.</summary>
    Paragraphs,

    /// <summary><see cref="Reading.Tokens"/> and <see cref="Reading.Sentences"/>.</summary>
    Tokens,

    /// <summary><see cref="Reading.Syntax"/>.</summary>
    Syntax,

    /// <summary>Named mentions in <see cref="Reading.Mentions"/>.</summary>
    Names,

    /// <summary>Noun phrases and pronouns beside the names in <see cref="Reading.Mentions"/>, numbered in text order.</summary>
    Mentions,

    /// <summary>All mentions linked, and <see cref="Reading.Entities"/>.</summary>
    Entities,

    /// <summary><see cref="Reading.Attributions"/> with source, cue and content.</summary>
    Attributions,

    /// <summary><see cref="Attribution.Chain"/> and <see cref="Attribution.Parent"/> of each attribution.</summary>
    Chains,

    /// <summary><see cref="Reading.Quantities"/>.</summary>
    Quantities,

    /// <summary><see cref="Reading.Times"/>.</summary>
    Times,

    /// <summary><see cref="Reading.Places"/>.</summary>
    Places,

    /// <summary>Propositions on somebody's word.</summary>
    Claims,

    /// <summary>Coded events.</summary>
    Events,
}
