namespace Hearsay.Intake.Html.Metadata;

/// <summary>What a page's JSON-LD says of its article; null or empty where it says nothing.</summary>
internal sealed record LinkedArticle
{
    public static LinkedArticle None { get; } = new();

    public string? Headline { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Authors { get; init; }

    public string? Publisher { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }
}
