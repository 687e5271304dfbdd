using Hearsay.Ledger.Corrections;

namespace Hearsay.Web.Reviews;

/// <summary>Something uncertain that a person should look at.</summary>
/// <param name="Key">Names it in the address.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Note">Why it is asked.</param>
public sealed record ReviewItem(string Key, string Question, string Note);

/// <summary>What the review page shows.</summary>
public sealed record ReviewScreen
{
    /// <summary>What waits, the weakest first.</summary>
    public required ImmutableArray<ReviewItem> Queue { get; init; }

    /// <summary>The key of the one that is open; null where none is.</summary>
    public string? Current { get; init; }

    /// <summary>The report of the open item; null where none is.</summary>
    public Reading? Reading { get; init; }

    /// <summary>The attribution of the open item.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>What was decided lately, latest first.</summary>
    public ImmutableArray<Correction> Decided { get; init; } = [];

    /// <summary>What went wrong with the last decision; null where nothing did.</summary>
    public string? Refusal { get; init; }
}
