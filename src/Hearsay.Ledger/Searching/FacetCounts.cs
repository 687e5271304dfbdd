namespace Hearsay.Ledger.Searching;

/// <summary>How the claims of a search divide. A facet that limits the search is counted as if it did not, so that the other choices show.</summary>
/// <param name="Counted">How many of the latest claims were counted.</param>
/// <param name="IsWhole">False where there are more, older ones.</param>
public sealed record FacetCounts(int Counted, bool IsWhole)
{
    /// <summary>Claims that are counted at most.</summary>
    public const int Most = 3000;

    /// <summary>True where a facet was counted over the latest claims only, be it one that limits the search and was counted without its limit.</summary>
    public required bool IsCapped { get; init; }

    /// <summary>By outlet, the most first.</summary>
    public required ImmutableArray<FacetCount> Outlets { get; init; }

    /// <summary>By principal, the most first.</summary>
    public required ImmutableArray<FacetCount> Principals { get; init; }

    /// <summary>By stance, as searches name it.</summary>
    public required ImmutableArray<FacetCount> Stances { get; init; }

    /// <summary>By PLOVER type.</summary>
    public required ImmutableArray<FacetCount> Types { get; init; }

    /// <summary>By place.</summary>
    public required ImmutableArray<FacetCount> Places { get; init; }

    /// <summary>By grade (R5).</summary>
    public required ImmutableArray<FacetCount> Grades { get; init; }

    /// <summary>By month of publication, as 2026-03, latest first.</summary>
    public required ImmutableArray<FacetCount> Months { get; init; }

    /// <summary>Claims of reports that repeat no other.</summary>
    public required int Originators { get; init; }
}

/// <summary>A value of a facet.</summary>
/// <param name="Value">As a search takes it.</param>
/// <param name="Count">How many claims have it.</param>
public readonly record struct FacetCount(string Value, int Count);
