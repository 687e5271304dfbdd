namespace Hearsay.Ledger.Corrections;

/// <summary>What can be corrected.</summary>
public enum CorrectionKind
{
    /// <summary>Who said what.</summary>
    Attribution,

    /// <summary>A proposition.</summary>
    Claim,

    /// <summary>A coded event.</summary>
    Event,

    /// <summary>Whether two claims are the same.</summary>
    Link,

    /// <summary>Whether two names mean one.</summary>
    Merge,
}

/// <summary>What was decided.</summary>
public enum CorrectionAction
{
    /// <summary>A person looked and it is right.</summary>
    Accept,

    /// <summary>It is wrong and is left out.</summary>
    Reject,

    /// <summary>It is put right.</summary>
    Edit,

    /// <summary>An earlier correction is taken back.</summary>
    Undo,
}
