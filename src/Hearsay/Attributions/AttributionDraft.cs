namespace Hearsay.Attributions;

/// <summary>An attribution that has no number yet. Compared by reference.</summary>
internal sealed class AttributionDraft(
    ImmutableArray<TextSpan> source, ImmutableArray<TextSpan> cue, ImmutableArray<TextSpan> content,
    AttributionMode mode, double confidence, AttributionDraft? Parent, string why)
{
    /// <summary>Who says it.</summary>
    public ImmutableArray<TextSpan> Source { get; } = source;

    /// <summary>The words that say so.</summary>
    public ImmutableArray<TextSpan> Cue { get; } = cue;

    /// <summary>What is said.</summary>
    public ImmutableArray<TextSpan> Content { get; } = content;

    /// <summary>Direct, indirect or mixed.</summary>
    public AttributionMode Mode { get; } = mode;

    /// <summary>Probability in [0, 1].</summary>
    public double Confidence { get; } = confidence;

    /// <summary>In whose content it stands.</summary>
    public AttributionDraft? Parent { get; } = Parent;

    /// <summary>What found it.</summary>
    public string Why { get; } = why;

    /// <summary>The same inside another.</summary>
    public AttributionDraft Inside(AttributionDraft parent) => new(Source, Cue, Content, Mode, Confidence, parent, Why);

    /// <summary>The same on somebody's word.</summary>
    public AttributionDraft By(TextSpan source) => new([source], Cue, Content, Mode, Confidence, Parent, Why + ", source by syntax");

    /// <summary>From its first word to its last.</summary>
    public TextSpan Hull =>
        field.IsEmpty ? field = ((ImmutableArray<TextSpan>[])[Source, Cue, Content]).SelectMany(spans => spans).Aggregate((a, b) => a.Union(b)) : field;

    /// <summary>Where its first word begins.</summary>
    public int Start => ((ImmutableArray<TextSpan>[])[Source, Cue, Content]).SelectMany(spans => spans).Min(span => span.Start);
}
