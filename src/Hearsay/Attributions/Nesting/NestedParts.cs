namespace Hearsay.Attributions.Nesting;

/// <summary>Source, cue and content as token ranges; an empty source where nobody is named.</summary>
internal readonly record struct NestedParts(TokenRange Source, TokenRange Cue, TokenRange Content, ClauseShape Shape)
{
    /// <summary>True where all three lie inside a range and do not overlap.</summary>
    public bool FitInside(TokenRange range) =>
        range.Contains(Cue) && range.Contains(Content) && (Source.IsEmpty || range.Contains(Source))
        && !Cue.Overlaps(Content) && !Source.Overlaps(Content) && !Source.Overlaps(Cue);

    /// <summary>With a content cut to a range.</summary>
    public NestedParts Clipped(TokenRange range)
    {
        var first = Math.Max(Content.First, range.First);
        return this with { Content = new(first, Math.Max(first, Math.Min(Content.End, range.End))) };
    }

    /// <summary>An attribution of these words.</summary>
    public AttributionDraft ToDraft(Reading reading, double confidence, AttributionDraft? parent, string why)
    {
        ImmutableArray<TextSpan> content = [Content.SpanIn(reading)];
        ImmutableArray<TextSpan> source = Source.IsEmpty ? [] : [Source.SpanIn(reading)];
        return new AttributionDraft
        {
            Source = source,
            Cue = [Cue.SpanIn(reading)],
            Content = content,
            Mode = ModeReader.Read(reading.Text, content),
            Confidence = confidence,
            Parent = parent,
            Why = why,
        };
    }
}
