namespace Hearsay.Ledger.Asking;

/// <summary>Changes that became known.</summary>
/// <param name="Lines">The latest first.</param>
/// <param name="Last">The number of the last thing that became known; asks for what comes after it.</param>
public sealed record NewChanges(ImmutableArray<ChangeLine> Lines, long Last);
