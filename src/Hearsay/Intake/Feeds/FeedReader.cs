using System.Xml;
using Hearsay.Intake.Decoding;

namespace Hearsay.Intake.Feeds;

/// <summary>
/// Reads RSS (0.9x, 1.0, 2.0), Atom 1.0, JSON Feed and sitemaps with their news fields. Document types are ignored, so entities cannot
/// expand; unescaped ampersands, HTML entities and control characters, common in feeds, are mended.
/// </summary>
public static class FeedReader
{
    private const int DeepestXml = 200;

    /// <summary>The feed in the bytes, or a rejection.</summary>
    /// <param name="bytes">As they came.</param>
    /// <param name="origin">For the rejection.</param>
    /// <param name="options">Charset, address for relative links, limits; null for the defaults.</param>
    public static FeedResult Read(ReadOnlyMemory<byte> bytes, string origin, IntakeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(origin);
        options ??= new();
        if (bytes.Length > options.Limits.PageBytes) return Failed(Rejections.TooLarge(origin, "feed", options.Limits.PageBytes, "PageBytes"));
        var text = ByteDecoder.Decode(bytes.Span, options.Charset, declares: true).Chars.TrimStart();
        if (text.Length == 0) return Failed(Rejections.Make(origin, RejectionCodes.Empty, "The feed holds nothing."));
        try
        {
            var feed = text[0] == '{' ? JsonFeedParser.Parse(text, options.Address) : XmlFeedParser.Parse(text, options.Address, DeepestXml);
            return feed is null
                ? Failed(Rejections.Make(origin, RejectionCodes.BadFeed, "The input is neither RSS nor Atom nor JSON Feed nor a sitemap."))
                : new(feed, null);
        }
        catch (XmlException e)
        {
            return Failed(Rejections.Make(origin, RejectionCodes.BadFeed, $"The feed is broken: {e.Message}",
                string.Create(CultureInfo.InvariantCulture, $"line {e.LineNumber}, column {e.LinePosition}")));
        }
    }

    /// <summary>A report of an entry's own text: for entries that name no article.</summary>
    /// <param name="feed">Names the outlet.</param>
    /// <param name="item">One of its entries.</param>
    /// <param name="origin">The feed's address or file.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    public static IntakeResult ReadEntry(Feed feed, FeedItem item, string origin, IntakeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(item);
        return new FeedReports(options ?? new()).Report(feed, item, origin);
    }

    private static FeedResult Failed(Rejection rejection) => new(null, rejection);
}
