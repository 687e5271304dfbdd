namespace Hearsay;

/// <summary>What a number counts in an event.</summary>
public enum QuantityRole
{
    /// <summary>Nothing below.</summary>
    Other,

    /// <summary>People killed.</summary>
    Killed,

    /// <summary>People wounded.</summary>
    Wounded,

    /// <summary>People taken prisoner by a party to a conflict.</summary>
    Captured,

    /// <summary>People arrested or detained.</summary>
    Arrested,

    /// <summary>People driven from home.</summary>
    Displaced,

    /// <summary>People or units sent somewhere.</summary>
    Deployed,

    /// <summary>Goods handed over.</summary>
    Transferred,

    /// <summary>Money paid, pledged or lost.</summary>
    Paid,

    /// <summary>People taking part.</summary>
    Participants,
}

/// <summary>Over what a count runs.</summary>
public enum QuantityScope
{
    /// <summary>The report does not say.</summary>
    Unstated,

    /// <summary>A total since some beginning.</summary>
    Cumulative,

    /// <summary>What there is now, or in this one happening.</summary>
    Current,

    /// <summary>For one day.</summary>
    Daily,
}

/// <summary>
/// A number as an interval (rule R7): "more than 300" is (300, ∞). A null bound is open.
/// </summary>
public sealed record Quantity
{
    /// <summary>The words: "more than 300 wounded soldiers" gives "more than 300".</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Least value; null where open.</summary>
    public required decimal? Low { get; init; }

    /// <summary>Greatest value; null where open.</summary>
    public required decimal? High { get; init; }

    /// <summary>True where <see cref="Low"/> itself belongs to the interval.</summary>
    public bool LowIncluded { get; init; } = true;

    /// <summary>True where <see cref="High"/> itself belongs to the interval.</summary>
    public bool HighIncluded { get; init; } = true;

    /// <summary>The value to use where only one may be named: the cautious reading ("dozens": 12).</summary>
    public decimal? Conservative { get; init; }

    /// <summary>ISO 4217 code, <c>percent</c>, a unit of measure, or <c>count</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What is counted, in the report's words; null where it does not say.</summary>
    public TextSpan? Of { get; init; }

    /// <summary>What the number counts in its event.</summary>
    public QuantityRole Role { get; init; }

    /// <summary>Over what the count runs.</summary>
    public QuantityScope Scope { get; init; }

    /// <summary>The time over which it was counted; null where the report does not say.</summary>
    public TimeValue? Window { get; init; }

    /// <summary>The rule that read it, for example <c>more-than</c>.</summary>
    public required string Why { get; init; }
}
