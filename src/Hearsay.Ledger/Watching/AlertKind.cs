namespace Hearsay.Ledger.Watching;

/// <summary>What a watch fires at.</summary>
public enum AlertKind
{
    /// <summary>A newly read report holds claims that match. Reports that repeat another do not count.</summary>
    Claim,

    /// <summary>A principal denies for the first time.</summary>
    Denial,

    /// <summary>A principal gives up its earlier position.</summary>
    Reversal,

    /// <summary>A party to the matter affirms for the first time.</summary>
    FirstAcknowledgement,

    /// <summary>A source gives another figure for the same thing.</summary>
    Figure,

    /// <summary>A published report was edited.</summary>
    Edit,

    /// <summary>A source takes back what it said.</summary>
    Retraction,
}
