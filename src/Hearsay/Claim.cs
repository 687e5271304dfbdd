namespace Hearsay;

/// <summary>The part an argument plays in a proposition.</summary>
public enum ArgumentRole
{
#pragma warning disable CS1591 // the names of formats.md, usual in semantic role labelling
    Other, Agent, Patient, Recipient, Instrument, Place, Time, Purpose, Topic,
#pragma warning restore CS1591
}

/// <summary>Where a speaker stands on a proposition.</summary>
public enum Position
{
    /// <summary>Says that it is so.</summary>
    Affirm,

    /// <summary>Says that it is not so.</summary>
    Deny,

    /// <summary>"Neither confirmed nor denied."</summary>
    NonCommittal,

    /// <summary>Does not disclose; not the same as never mentioned.</summary>
    Withheld,
}

/// <summary>One argument of a proposition.</summary>
/// <param name="Role">Its part.</param>
/// <param name="Span">Its words, in the clause of the predicate.</param>
/// <param name="Head">Its head word.</param>
/// <param name="Entity">What it refers to; null where unresolved.</param>
/// <param name="Code">Actor code ("PRKMIL") or country; null where none is licensed.</param>
public sealed record Argument(ArgumentRole Role, TextSpan Span, TextSpan Head, EntityId? Entity, string? Code);

/// <summary>What is not said.</summary>
/// <param name="Slot">The noun: "casualties".</param>
/// <param name="Noun">Where it stands.</param>
/// <param name="By">Who withholds: ISO 3166-1 alpha-2, or the words of the report; null where nothing says.</param>
/// <param name="Why">The rule that named the withholder.</param>
public sealed record Withheld(string Slot, TextSpan Noun, string? By, string Why);

/// <summary>
/// A proposition on somebody's word, with factuality and evidence. An empty <see cref="Chain"/> after
/// the outlet means the outlet's own voice.
/// </summary>
public sealed record Claim
{
    /// <summary>Content-addressed.</summary>
    public required ClaimId Id { get; init; }

    /// <summary>The words of the proposition, in order.</summary>
    public required ImmutableArray<TextSpan> Spans { get; init; }

    /// <summary>True where it is said in passing: by a relative clause, a participle, a side clause, or a noun that names a happening.</summary>
    public bool IsAside { get; init; }

    /// <summary>The predicate's word.</summary>
    public required TextSpan Predicate { get; init; }

    /// <summary>Its dictionary form, with a particle where it has one ("carry out").</summary>
    public required string Lemma { get; init; }

    /// <summary>Who, whom, where, when and so on.</summary>
    public ImmutableArray<Argument> Arguments { get; init; } = [];

    /// <summary>The attribution it stands under; null for the outlet's own voice.</summary>
    public AttributionId? Attribution { get; init; }

    /// <summary>From the outlet to the root.</summary>
    public required ImmutableArray<ChainLink> Chain { get; init; }

    /// <summary>To whom it was said; null where the report does not say.</summary>
    public TextSpan? Addressee { get; init; }

    /// <summary>Whether it happened, in whose eyes, by which words.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>Where the root speaker stands.</summary>
    public required Position Position { get; init; }

    /// <summary>Set for a withheld slot only.</summary>
    public Withheld? Withheld { get; init; }

    /// <summary>Numbers inside the proposition.</summary>
    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    /// <summary>When; null where its clause does not say.</summary>
    public TimeValue? Time { get; init; }

    /// <summary>Where; null where its clause does not say.</summary>
    public PlaceValue? Place { get; init; }

    /// <summary>Spans of words that the speaker used and the outlet did not adopt (scare quotes, mixed quotation).</summary>
    public ImmutableArray<TextSpan> SpeakersWords { get; init; } = [];

    /// <summary>The rules and features that decided.</summary>
    public required string Why { get; init; }
}
