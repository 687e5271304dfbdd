namespace Hearsay;

/// <summary>
/// One published version of an article. <see cref="Text"/> is decoded once and never edited:
/// every span of every layer points into it.
/// </summary>
public sealed record Report
{
    /// <summary>Hash of the archived bytes.</summary>
    public required ReportId Id { get; init; }

    /// <summary>What scripts call it: the file's name without its last extension, or the id of a JSON Lines record.</summary>
    public required string Doc { get; init; }

    /// <summary>Title (where there is one) and body, as the reader gets them. Line ends untouched.</summary>
    public required string Text { get; init; }

    /// <summary>Where the title stands in <see cref="Text"/>; null where none was found.</summary>
    public TextSpan? Title { get; init; }

    /// <summary>Who published it, as the page or the user says; null where nothing says so.</summary>
    public string? Outlet { get; init; }

    /// <summary>The writer's line, without the leading "By"; null where none was found.</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published; null where unknown. Nothing is invented.</summary>
    public ReportDate? Published { get; init; }

    /// <summary>When it was last changed; null where unknown.</summary>
    public ReportDate? Modified { get; init; }

    /// <summary>BCP 47 language as declared; null where nothing says so.</summary>
    public string? Language { get; init; }

    /// <summary>The address the page gives as its own.</summary>
    public Uri? CanonicalUrl { get; init; }

    /// <summary>Where the bytes came from: a path, an address, <c>-</c> for standard input; with a line for JSON Lines.</summary>
    public required string Origin { get; init; }

    /// <summary>Leads from <see cref="Text"/> back to the archived bytes.</summary>
    public required OffsetMap Offsets { get; init; }

    /// <summary>The archived bytes as they came; empty where the caller did not ask to keep them.</summary>
    public ReadOnlyMemory<byte> Archived { get; init; }

    /// <summary>Each metadata field's origin, for example <c>published: JSON-LD datePublished</c>.</summary>
    public ImmutableArray<string> Provenance { get; init; } = [];

    /// <summary>The words of a span.</summary>
    public string Quote(TextSpan span) => Text[span.Start..span.End];
}

/// <summary>A date of publication with what is known of it.</summary>
/// <param name="Date">The calendar day in the publisher's own zone.</param>
/// <param name="Instant">The exact time with its offset; null where only the day is known.</param>
public readonly record struct ReportDate(DateOnly Date, DateTimeOffset? Instant)
{
    /// <summary>ISO 8601: the instant where known, else the day.</summary>
    public override string ToString() => Instant is { } at
        ? at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
