namespace Hearsay.Ledger;

/// <summary>How a ledger is opened.</summary>
public sealed record LedgerOptions
{
    /// <summary>Makes the ledger where there is none; default true.</summary>
    public bool Create { get; init; } = true;

    /// <summary>How long to wait for another writer; default 30 seconds, at least 1.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Lets readers go on while one writes (SQLite's write-ahead log), for the price of two files beside the ledger while it is open. A backup does without.</summary>
    internal bool ManyReaders { get; init; } = true;

    /// <summary>The clock that dates what is stored; default the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
