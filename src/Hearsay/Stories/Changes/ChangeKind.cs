namespace Hearsay.Stories.Changes;

/// <summary>What kind of change a desk wants to hear of.</summary>
public enum ChangeKind
{
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
