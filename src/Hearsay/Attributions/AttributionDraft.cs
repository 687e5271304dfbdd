using System.Runtime.CompilerServices;

namespace Hearsay.Attributions;

/// <summary>An attribution that has no number yet. Compared by reference.</summary>
internal sealed record AttributionDraft
{
    /// <summary>Who says it.</summary>
    public required ImmutableArray<TextSpan> Source { get; init; }

    /// <summary>The words that say so.</summary>
    public required ImmutableArray<TextSpan> Cue { get; init; }

    /// <summary>What is said.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>Direct, indirect or mixed.</summary>
    public required AttributionMode Mode { get; init; }

    /// <summary>Probability in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>In whose content it stands.</summary>
    public AttributionDraft? Parent { get; init; }

    /// <summary>What found it.</summary>
    public required string Why { get; init; }

    /// <summary>The same, with one more rule that had a hand in it.</summary>
    public AttributionDraft By(string rule) => this with { Why = Why + ", " + rule };

    /// <summary>From its first word to its last.</summary>
    public TextSpan Hull => Spans.Aggregate((one, other) => one.Union(other));

    /// <summary>Where its first word begins.</summary>
    public int Start => Hull.Start;

    private IEnumerable<TextSpan> Spans => Source.Concat(Cue).Concat(Content);

    /// <inheritdoc/>
    public bool Equals(AttributionDraft? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
