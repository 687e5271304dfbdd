namespace Hearsay.Ledger;

/// <summary>How a ledger is opened.</summary>
public sealed record LedgerOptions
{
    /// <summary>Makes the ledger where there is none; default true.</summary>
    public bool Create { get; init; } = true;

    /// <summary>How long to wait for another writer; default 30 seconds, at least 1.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock that dates what is stored; default the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
