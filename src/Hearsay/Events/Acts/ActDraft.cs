using Hearsay.Events.Lexicons;

namespace Hearsay.Events.Acts;

/// <summary>An act found in the words, before its participants are resolved. Tokens are indices in the reading.</summary>
internal sealed record ActDraft
{
    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }

    public string? Mode { get; init; }

    public string? Cameo { get; init; }

    /// <summary>The word that tells of it: the operator for a bent act, the noun beside a light verb.</summary>
    public required int Trigger { get; init; }

    /// <summary>The innermost word of the act.</summary>
    public required int Core { get; init; }

    /// <summary>Words spent on it, which tell of no other event.</summary>
    public required ImmutableArray<int> Used { get; init; }

    public ImmutableArray<int> Actors { get; init; } = [];

    public ImmutableArray<int> Recipients { get; init; } = [];

    /// <summary>The object of the verb; -1 where there is none.</summary>
    public int Thing { get; init; } = -1;

    /// <summary>What its entry asks for.</summary>
    public ActFlags Flags { get; init; }

    /// <summary>The operator that bent it; null for a plain act.</summary>
    public string? Operation { get; init; }

    /// <summary>True for a demand by "must" or "should".</summary>
    public bool Modal { get; init; }

    /// <summary>A subject that cannot act: "prices", "the storm"; -1 where there is none.</summary>
    public int Unwilling { get; init; } = -1;

    /// <summary>True for a noun without a verb that carries it.</summary>
    public bool Bare { get; init; }

    /// <summary>The frames that decided, innermost first.</summary>
    public required string Why { get; init; }
}
