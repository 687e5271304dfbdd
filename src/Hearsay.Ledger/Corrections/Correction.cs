namespace Hearsay.Ledger.Corrections;

/// <summary>
/// What a person decided, kept for good. One of an attribution, claim or event is bound to the text and the
/// words it stands on, not to the reading, so that it holds when a newer model reads the report again.
/// </summary>
public sealed record Correction
{
    /// <summary>Its number in the ledger.</summary>
    public required long Number { get; init; }

    /// <summary>What was corrected.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>What was decided.</summary>
    public required CorrectionAction Action { get; init; }

    /// <summary>How the one who corrected named it: a claim's id, <c>doc:a3</c>, two claims, two names.</summary>
    public required string Object { get; init; }

    /// <summary>The text it is bound to; null for links and merges.</summary>
    public string? TextId { get; init; }

    /// <summary>The words it is bound to: the cue, the predicate, the trigger.</summary>
    public TextSpan? Anchor { get; init; }

    /// <summary>Those words, so that it is never put on others.</summary>
    public string? Quote { get; init; }

    /// <summary>Tells it apart from others on the same words.</summary>
    public required string Tuple { get; init; }

    /// <summary>Who decided.</summary>
    public required string Actor { get; init; }

    /// <summary>Why, in the words of the one who decided.</summary>
    public required string Reason { get; init; }

    /// <summary>When, in UTC.</summary>
    public required string At { get; init; }

    /// <summary>As it stood before, as JSON; null where there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>The fields that were set, one <c>name=value</c> a line; null where none was.</summary>
    public string? Edits { get; init; }

    /// <summary>As it stands after, as JSON; null where it was rejected.</summary>
    public string? After { get; init; }

    /// <summary>The correction that this one takes back; null for others.</summary>
    public long? Undoes { get; init; }
}
