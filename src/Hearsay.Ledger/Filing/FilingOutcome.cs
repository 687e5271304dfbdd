namespace Hearsay.Ledger.Filing;

/// <summary>What filing a report did.</summary>
public enum FilingOutcome
{
    /// <summary>The report is new.</summary>
    Filed,

    /// <summary>The same bytes were here, read with the same knowledge: nothing was added but the name it came under.</summary>
    Known,

    /// <summary>New text at a known address; the old one stays.</summary>
    NewVersion,

    /// <summary>The same bytes were here; the new reading follows the old one, which stays.</summary>
    ReadAgain,

    /// <summary>The input could not be read; the reason is kept.</summary>
    Rejected,
}
