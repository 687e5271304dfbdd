namespace Hearsay.Ledger.Asking;

/// <summary>Part of a list.</summary>
/// <param name="Lines">At most as many as asked for.</param>
/// <param name="Next">Asks for the page that follows; null on the last.</param>
public sealed record Page<T>(ImmutableArray<T> Lines, string? Next);
