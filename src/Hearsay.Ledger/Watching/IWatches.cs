using Hearsay.Ledger.Asking;

namespace Hearsay.Ledger.Watching;

/// <summary>
/// Searches that people keep. They fire at what <see cref="IClaimLedger.Link"/> makes known after they were made, whoever
/// filed it; each thing once.
/// </summary>
public interface IWatches
{
    /// <summary>Keeps a search.</summary>
    /// <exception cref="LedgerException">It looks for nothing, or does not say who asks.</exception>
    Watch Add(WatchRequest request);

    /// <summary>Those that are not ended, oldest first.</summary>
    ImmutableArray<Watch> Standing();

    /// <summary>Ends a watch; what it fired at stays.</summary>
    /// <exception cref="LedgerException">There is none of that number.</exception>
    void End(long number, string actor);

    /// <summary>What fired, latest first.</summary>
    /// <param name="watch">Of one watch; null for all.</param>
    /// <param name="page">Which page.</param>
    Page<Alert> Alerts(long? watch, PageRequest page);
}
