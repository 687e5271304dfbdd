namespace Hearsay.Attributions.Chains;

/// <summary>How a phrase of relay joins what stands before it to what stands after it.</summary>
internal enum Relation
{
    /// <summary>Nothing to do with relaying; keeps a shorter phrase from matching.</summary>
    Ignore,

    /// <summary>What stands before passes on what stands after: "X, citing Y".</summary>
    Quotes,

    /// <summary>What stands after passes on what stands before: "a letter seen by X".</summary>
    QuotedBy,

    /// <summary>What stands after passes it on, where it is a medium: "Y told X".</summary>
    Told,

    /// <summary>The same, where it is a medium that goes by a name: "on X".</summary>
    ToldName,

    /// <summary>The same, where a name can only be that of a medium: "in an interview with X".</summary>
    Medium,

    /// <summary>What stands after passes on the whole clause: "according to X".</summary>
    According,

    /// <summary>The same, where it is a medium that goes by a name: "via X".</summary>
    AccordingName,

    /// <summary>What stands after passes it on where it is a medium, else made it: "a statement released by X".</summary>
    ReleasedBy,

    /// <summary>What stands after is whom what stands before speaks for: "on behalf of X".</summary>
    Behalf,

    /// <summary>Joins a document to who made it: "a statement from Y".</summary>
    By,
}
