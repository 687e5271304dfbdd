namespace Hearsay.Stories.Grades;

/// <summary>One claim as a witness on a slot: who says so, where they stand, when, in which words.</summary>
public sealed record Testimony
{
    /// <summary>The claim.</summary>
    public required ClaimId Claim { get; init; }

    /// <summary>The report it stands in.</summary>
    public required ReportId Report { get; init; }

    /// <summary>What scripts call the report.</summary>
    public required string Doc { get; init; }

    /// <summary>From the outlet to the root.</summary>
    public required ImmutableArray<ChainLink> Chain { get; init; }

    /// <summary>Where the root stands on the slot's proposition, which may be the reverse of where it stands on the claim's.</summary>
    public required Position Stance { get; init; }

    /// <summary>When it was said, not when it is said to have happened; null where unknown.</summary>
    public DateOnly? Stated { get; init; }

    /// <summary>Where the words stand.</summary>
    public required ImmutableArray<TextSpan> Spans { get; init; }

    /// <summary>The words.</summary>
    public required string Words { get; init; }

    /// <summary>Names the group of copies that the report belongs to; null where it stands alone.</summary>
    public string? Lineage { get; init; }

    /// <summary>Names the statement or briefing whose words are quoted; null where none is known.</summary>
    public string? Statement { get; init; }

    /// <summary>Names the data that it rests on; null where none is named.</summary>
    public string? Dataset { get; init; }

    /// <summary>True where the root takes back what it said.</summary>
    public bool Retracts { get; init; }

    /// <summary>True where the report itself calls it the first acknowledgement.</summary>
    public bool CalledFirst { get; init; }

    /// <summary>True for a negative statement ("the boat did not turn"), which denies without words that say so.</summary>
    public bool StatesNegation { get; init; }

    /// <summary>Numbers inside it.</summary>
    public ImmutableArray<Quantity> Quantities { get; init; } = [];
}
