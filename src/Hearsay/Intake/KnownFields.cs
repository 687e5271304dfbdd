namespace Hearsay.Intake;

/// <summary>What stands beside a report's text in its container; goes before what the page says.</summary>
internal sealed record KnownFields
{
    public static KnownFields None { get; } = new();

    public string? Doc { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    /// <summary>Where they came from, for <see cref="Report.Provenance"/>.</summary>
    public string From { get; init; } = "";

    /// <summary>True where the markup is the main text and nothing beside it.</summary>
    public bool IsMainText { get; init; }
}
