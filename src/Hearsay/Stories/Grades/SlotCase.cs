namespace Hearsay.Stories.Grades;

/// <summary>What there is to grade: a proposition without who claims it, and all that is said on it.</summary>
public sealed record SlotCase
{
    /// <summary>Its name.</summary>
    public required SlotId Id { get; init; }

    /// <summary>In words that a reader understands: "the coast guard sank a survey boat".</summary>
    public required string Proposition { get; init; }

    /// <summary>Who is said to have acted: ISO 3166-1 alpha-2, or an organisation's name; null where nobody is named.</summary>
    public string? Actor { get; init; }

    /// <summary>To whom it was done; null where nobody is named.</summary>
    public string? Target { get; init; }

    /// <summary>What saying so means for the actor.</summary>
    public required Bearing Bearing { get; init; }

    /// <summary>When it is said to have happened; null where unknown.</summary>
    public DateOnly? Happened { get; init; }

    /// <summary>All claims on it, in any order.</summary>
    public required ImmutableArray<Testimony> Testimonies { get; init; }

    /// <summary>What is not disclosed about it.</summary>
    public ImmutableArray<WithheldNote> Withheld { get; init; } = [];
}
