namespace Hearsay;

/// <summary>How much of a text another one repeats.</summary>
public enum CopyKind
{
    /// <summary>The same normalised text.</summary>
    Exact,

    /// <summary>One is wholly or nearly inside the other: cut, lengthened, a new headline.</summary>
    Contained,

    /// <summary>The same text edited throughout.</summary>
    Revised,

    /// <summary>Passages in common, the rest apart.</summary>
    SharedPassages,
}

/// <summary>Which of two reports repeats the other.</summary>
public enum CopyDirection
{
    /// <summary>Neither credit nor time says, or both repeat a third.</summary>
    Unknown,

    /// <summary><see cref="CopyEdge.A"/> repeats <see cref="CopyEdge.B"/>.</summary>
    AFromB,

    /// <summary><see cref="CopyEdge.B"/> repeats <see cref="CopyEdge.A"/>.</summary>
    BFromA,
}

/// <summary>Two reports of which one repeats the other's words, or both a third's. A comes first in the canonical order.</summary>
/// <param name="A">The earlier report.</param>
/// <param name="B">The later one.</param>
/// <param name="Kind">How much is repeated.</param>
/// <param name="Containment">Share in [0, 1] of the word bigrams of the text of which more is repeated, found in the other.</param>
/// <param name="Direction">Who repeats whom.</param>
/// <param name="Credit">The source that a declared credit names; null where none decided.</param>
/// <param name="Why">What was shared, and what gave the direction.</param>
public sealed record CopyEdge(
    ReportRank A, ReportRank B, CopyKind Kind, double Containment, CopyDirection Direction, string? Credit, string Why);
