namespace Hearsay.Attributions;

/// <summary>The part that words play in an attribution, as in PolNeAR.</summary>
internal enum Role : byte
{
    /// <summary>Who says it.</summary>
    Source,

    /// <summary>The words that say that it is said.</summary>
    Cue,

    /// <summary>What is said.</summary>
    Content,
}
