namespace Hearsay.Stories.Numbers;

/// <summary>All figures for one thing on one slot, to be compared as intervals (rule R7). Never an average.</summary>
public sealed record NumberTable
{
    /// <summary>The slot.</summary>
    public required SlotId Slot { get; init; }

    /// <summary>What is counted, in the words of the first report that says; null where none does.</summary>
    public required string? Of { get; init; }

    /// <summary>What the figures count in the event.</summary>
    public required QuantityRole Role { get; init; }

    /// <summary>ISO 4217 code, <c>percent</c>, a unit of measure, or <c>count</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The scope that most values have.</summary>
    public required QuantityScope Scope { get; init; }

    /// <summary>The window of the first value that has one; null where none has.</summary>
    public TimeValue? Window { get; init; }

    /// <summary>By day of statement, then by source; one for each source and interval.</summary>
    public required ImmutableArray<NumberValue> Values { get; init; }

    /// <summary>The lowest bound over independent sources; null where one is open.</summary>
    public decimal? Low { get; init; }

    /// <summary>The highest bound over independent sources; null where one is open.</summary>
    public decimal? High { get; init; }

    /// <summary>The most cautious single value.</summary>
    public decimal? MostConservative { get; init; }

    /// <summary>How they stand to each other; worked out from <see cref="Values"/>, so that it is not stored.</summary>
    public FigureComparison Compare() => new(Values);

    /// <summary>True where two comparable figures have no value in common.</summary>
    public bool HasConflict => Compare().HasConflict;
}
