namespace Hearsay.Ledger.Corrections;

/// <summary>What a person asks to be corrected.</summary>
public sealed record CorrectionRequest
{
    /// <summary>What is corrected.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>What is decided.</summary>
    public required CorrectionAction Action { get; init; }

    /// <summary>
    /// A claim's or event's id (or 8 letters or more of its beginning); <c>doc:a3</c> for an attribution; two claims
    /// or two names, with a space-bar-space between, for a link or a merge; the number of a correction for
    /// <see cref="CorrectionAction.Undo"/>.
    /// </summary>
    public required string Object { get; init; }

    /// <summary>For <see cref="CorrectionAction.Edit"/>: fields and their new values, see docs/verbs/correct.md.</summary>
    public ImmutableSortedDictionary<string, string> Edits { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Who decides; not empty.</summary>
    public required string Actor { get; init; }

    /// <summary>Why; not empty.</summary>
    public required string Reason { get; init; }
}
