namespace Hearsay.Ledger.Readings;

/// <summary>
/// A reading as it is stored: the text and all layers needed to draw the report's page again. Words and
/// syntax are left out; they are ten times the rest, and reading again gives them.
/// </summary>
internal sealed record ReadingBody
{
    public required string Doc { get; init; }

    public required string Origin { get; init; }

    public required string Text { get; init; }

    public TextSpan? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public ReportDate? Published { get; init; }

    public ReportDate? Modified { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public required ImmutableArray<string> Provenance { get; init; }

    /// <summary>Runs of the offset map, five numbers each.</summary>
    public required ImmutableArray<int> Offsets { get; init; }

    public required ImmutableArray<Layer> Layers { get; init; }

    public required ImmutableArray<Paragraph> Paragraphs { get; init; }

    public required ImmutableArray<Sentence> Sentences { get; init; }

    public required ImmutableArray<Mention> Mentions { get; init; }

    public required ImmutableArray<Entity> Entities { get; init; }

    public required ImmutableArray<Attribution> Attributions { get; init; }

    public required ImmutableArray<Quantity> Quantities { get; init; }

    public required ImmutableArray<TimeValue> Times { get; init; }

    public required ImmutableArray<PlaceValue> Places { get; init; }

    public required ImmutableArray<Claim> Claims { get; init; }

    public required ImmutableArray<CodedEvent> Events { get; init; }
}
