namespace Hearsay;

/// <summary>Who acted, or whom it was done to.</summary>
/// <param name="Span">The words.</param>
/// <param name="Entity">What they refer to; null where unresolved.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null where unknown.</param>
/// <param name="Sector">GOV, MIL, REB, MED and so on; null where unknown.</param>
/// <param name="Code">CAMEO actor code such as <c>PRKMIL</c>; null where unknown.</param>
/// <param name="Why">What resolved it.</param>
public sealed record EventActor(TextSpan Span, EntityId? Entity, string? Country, string? Sector, string? Code, string Why);

/// <summary>A happening coded in PLOVER 2.0, CAMEO derived, with the words each field rests on.</summary>
public sealed record CodedEvent
{
    /// <summary>Content-addressed.</summary>
    public required EventId Id { get; init; }

    /// <summary>The claim it codes.</summary>
    public required ClaimId Claim { get; init; }

    /// <summary>PLOVER 2.0 type, for example <c>ASSAULT</c>.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode; null where the type has none or nothing licenses one.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public ImmutableArray<string> Context { get; init; } = [];

    /// <summary>CAMEO code; null where no mapping is defined.</summary>
    public string? Cameo { get; init; }

    /// <summary>Quad category 1 to 4: verbal and material cooperation, verbal and material conflict.</summary>
    public required int Quad { get; init; }

    /// <summary>Score of the mode or type in the PLOVER codebook, -10 to 10.</summary>
    public required double Score { get; init; }

    /// <summary>The word that tells of it.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Goldstein score of the CAMEO code's kind, -10 to 10; null where the list has none.</summary>
    public double? Goldstein { get; init; }

    /// <summary>Who did it; null where its clause licenses nobody.</summary>
    public EventActor? Actor { get; init; }

    /// <summary>To whom; null where its clause licenses nobody.</summary>
    public EventActor? Recipient { get; init; }

    /// <summary>Those joined to <see cref="Actor"/>: "X and Y signed".</summary>
    public ImmutableArray<EventActor> OtherActors { get; init; } = [];

    /// <summary>Those joined to <see cref="Recipient"/>.</summary>
    public ImmutableArray<EventActor> OtherRecipients { get; init; } = [];

    /// <summary>As of its claim.</summary>
    public required Factuality Factuality { get; init; }

    /// <summary>When it happened, apart from when it was reported.</summary>
    public TimeValue? Time { get; init; }

    /// <summary>Where.</summary>
    public PlaceValue? Place { get; init; }

    /// <summary>How many.</summary>
    public ImmutableArray<Quantity> Quantities { get; init; } = [];

    /// <summary>From the outlet to the root.</summary>
    public required ImmutableArray<ChainLink> Chain { get; init; }

    /// <summary><c>deployment</c>, <c>transfer</c>, <c>agreement</c>, <c>loss</c>, or null.</summary>
    public string? Register { get; init; }

    /// <summary>The rule or features that decided, and why a field is empty.</summary>
    public required string Why { get; init; }
}
