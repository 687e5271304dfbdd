namespace Hearsay.Intake.Feeds;

/// <summary>A feed as its publisher wrote it: RSS, Atom, JSON Feed or a news sitemap.</summary>
/// <param name="Title">The feed's own title; null where it has none.</param>
/// <param name="Address">The site it belongs to; null where it names none.</param>
/// <param name="Language">BCP 47 as declared; null where nothing says so.</param>
/// <param name="Items">In the feed's order.</param>
public sealed record Feed(string? Title, Uri? Address, string? Language, ImmutableArray<FeedItem> Items)
{
    /// <summary>Other sitemaps that a sitemap index names, the latest first; empty for feeds.</summary>
    public ImmutableArray<Uri> Parts { get; init; } = [];
}

/// <summary>One entry of a feed.</summary>
public sealed record FeedItem
{
    /// <summary>The publisher's own id; else the link, else the title. Never empty.</summary>
    public required string Id { get; init; }

    /// <summary>Plain words; null where there are none.</summary>
    public string? Title { get; init; }

    /// <summary>Where the article is; null where the entry names no http(s) address.</summary>
    public Uri? Link { get; init; }

    /// <summary>Null where missing or not understood.</summary>
    public ReportDate? Published { get; init; }

    /// <summary>Null where missing or not understood.</summary>
    public ReportDate? Modified { get; init; }

    /// <summary>Writers, joined by commas; null where there are none.</summary>
    public string? Byline { get; init; }

    /// <summary>Markup of the entry: its full content where it has that, else its summary; null where it has neither.</summary>
    public string? Html { get; init; }
}

/// <summary>A feed or the reason why there is none.</summary>
/// <param name="Feed">Set where the bytes could be read.</param>
/// <param name="Rejection">Set where they could not.</param>
public readonly record struct FeedResult(Feed? Feed, Rejection? Rejection);
