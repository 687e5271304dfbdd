namespace Hearsay;

/// <summary>What a ledger keeps of one report and hands to the rooms that compare reports.</summary>
public sealed record FiledReport
{
    /// <summary>Hash of the archived bytes.</summary>
    public required ReportId Id { get; init; }

    /// <summary>Hash of the normalised text: equal for exact copies.</summary>
    public required TextId Text { get; init; }

    /// <summary>What scripts call it.</summary>
    public required string Doc { get; init; }

    /// <summary>Who published it: the outlet's name; null where nothing says so.</summary>
    public string? Outlet { get; init; }

    /// <summary>The address the page gives as its own.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>1 for the first text seen at an address, 2 for the next.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When it was published; null where unknown.</summary>
    public ReportDate? Published { get; init; }

    /// <summary>The title's words; null where none was found.</summary>
    public string? Title { get; init; }

    /// <summary>Title and body, as in <see cref="Report.Text"/>; the spans of claims and events point into it.</summary>
    public required string Words { get; init; }

    /// <summary>News sources that the report itself credits for its words ("SEOUL (Yonhap) -"), by usual name, in text order.</summary>
    public ImmutableArray<Credit> Credits { get; init; } = [];

    /// <summary>As in <see cref="Reading.Entities"/>.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>As in <see cref="Reading.Claims"/>.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>As in <see cref="Reading.Events"/>.</summary>
    public ImmutableArray<CodedEvent> Events { get; init; } = [];

    /// <summary>Its place in the canonical order.</summary>
    public ReportRank Rank => ReportRank.Of(Id, Published);

    /// <summary>The words of a span.</summary>
    public string Quote(TextSpan span) => Words[span.Start..span.End];
}

/// <summary>A declared credit.</summary>
/// <param name="Name">Usual name of the source credited ("Agence France-Presse" for "AFP").</param>
/// <param name="Span">The words it rests on; null where they stand in the byline of the metadata.</param>
/// <param name="Why">The form of the credit: <c>dateline</c>, <c>byline</c>, <c>credit line</c>.</param>
public sealed record Credit(string Name, TextSpan? Span, string Why);
