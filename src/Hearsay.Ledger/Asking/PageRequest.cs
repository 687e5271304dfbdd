namespace Hearsay.Ledger.Asking;

/// <summary>Which page of a list.</summary>
/// <param name="Limit">Most lines, 1 to <see cref="MaxLimit"/>.</param>
/// <param name="After">What <see cref="Page{T}.Next"/> of the page before said; null for the first.</param>
public sealed record PageRequest(int Limit = 50, string? After = null)
{
    /// <summary>Most lines of a page.</summary>
    public const int MaxLimit = 500;
}
