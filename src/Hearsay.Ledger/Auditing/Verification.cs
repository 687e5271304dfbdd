namespace Hearsay.Ledger.Auditing;

/// <summary>What a proof found.</summary>
/// <param name="Entries">Entries of the history that were checked.</param>
/// <param name="Archives">Archived inputs whose bytes were hashed again.</param>
/// <param name="Readings">Readings whose bytes were hashed again.</param>
/// <param name="Head">Hash of the last entry: noted elsewhere, it proves later that nothing before it was changed.</param>
/// <param name="Faults">What is wrong, in sentences; empty where all is as it was written.</param>
public sealed record Verification(long Entries, long Archives, long Readings, string Head, ImmutableArray<string> Faults)
{
    /// <summary>True where nothing is wrong.</summary>
    public bool Holds => Faults.IsEmpty;
}
