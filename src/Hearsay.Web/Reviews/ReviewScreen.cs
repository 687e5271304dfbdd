using Hearsay.Ledger.Corrections;

namespace Hearsay.Web.Reviews;

/// <summary>What the review page shows.</summary>
public sealed record ReviewScreen
{
    /// <summary>What waits.</summary>
    public required ImmutableArray<ReviewItem> Queue { get; init; }

    /// <summary>The key of the one that is open; null where none is.</summary>
    public string? Current { get; init; }

    /// <summary>The open item; null where none is, or it is gone.</summary>
    public ReviewCase? Case { get; init; }

    /// <summary>What was decided lately, latest first.</summary>
    public ImmutableArray<Correction> Decided { get; init; } = [];

    /// <summary>What went wrong with the last decision; null where nothing did.</summary>
    public string? Refusal { get; init; }

    /// <summary>The name that the reader gave before; null for none.</summary>
    public string? Actor { get; init; }
}
