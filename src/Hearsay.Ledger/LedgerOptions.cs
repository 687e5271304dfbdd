namespace Hearsay.Ledger;

/// <summary>How a ledger is opened.</summary>
public sealed record LedgerOptions
{
    /// <summary>Makes the ledger where there is none; default true.</summary>
    public bool Create { get; init; } = true;

    /// <summary>How long to wait for another writer; default 30 seconds, at least 1.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Claims that linking keeps in memory, in short; default 40,000, which with all that is kept beside them comes to some 300 MB
    /// when it is full. Fewer make a backlog slower to link and change nothing in what is found. At least 100.
    /// </summary>
    public int Remembered { get; init; } = 40_000;

    /// <summary>Lets readers go on while one writes (SQLite's write-ahead log), for the price of two files beside the ledger while it is open. A backup does without.</summary>
    internal bool ManyReaders { get; init; } = true;

    /// <summary>The clock that dates what is stored; default the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
