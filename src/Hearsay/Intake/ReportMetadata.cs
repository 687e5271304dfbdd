namespace Hearsay.Intake;

/// <summary>Everything about a report but its text, each with its origin.</summary>
internal sealed record ReportMetadata
{
    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public ReportDate? Published { get; init; }

    public ReportDate? Modified { get; init; }

    public string? Language { get; init; }

    public Uri? CanonicalUrl { get; init; }

    /// <summary>For <see cref="Report.Provenance"/>.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
