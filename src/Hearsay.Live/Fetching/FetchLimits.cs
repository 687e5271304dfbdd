namespace Hearsay.Live.Fetching;

/// <summary>How much one fetch may cost, and how politely it is done.</summary>
public sealed record FetchLimits
{
    /// <summary>Bytes of a body, as sent and as unpacked; default 16 MiB.</summary>
    public int Bytes { get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Bytes is at least 1."); } = 16 << 20;

    /// <summary>Unpacked bytes for each byte sent, where more than a mebibyte is unpacked; default 100.</summary>
    public int Ratio { get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Ratio is at least 1."); } = 100;

    /// <summary>Redirects followed; default 5, from 0.</summary>
    public int Redirects { get; init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Redirects is 0 or more."); } = 5;

    /// <summary>From the first look-up to the last byte, redirects and all; default 30 s.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between the end of one request and the begin of the next to the same host; default 1 s.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest <c>Crawl-delay</c> that is kept to; default 30 s.</summary>
    public TimeSpan LongestCrawlDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads robots.txt and keeps to it; default true.</summary>
    public bool Robots { get; init; } = true;
}
