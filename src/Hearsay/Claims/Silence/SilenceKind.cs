namespace Hearsay.Claims.Silence;

/// <summary>How something is left unsaid.</summary>
internal enum SilenceKind : byte
{
    /// <summary>Somebody knows and does not tell: "did not disclose", "refused to say how many".</summary>
    Withheld,

    /// <summary>Somebody takes no side: "neither confirmed nor denied", "declined to comment".</summary>
    NonCommittal,

    /// <summary>Somebody has not answered yet: "has yet to comment", "did not respond".</summary>
    NoAnswer,

    /// <summary>Nobody is said to know: "it was not immediately clear".</summary>
    Unknown,
}
