using System.Text;
using Hearsay.Intake.Decoding;
using Hearsay.Intake.Html;

namespace Hearsay.Intake.Feeds;

/// <summary>
/// Reports from a saved feed: each entry's own content, else its summary. The archived bytes of such a
/// report are the entry's markup in UTF-8.
/// </summary>
internal sealed class FeedReports(IntakeOptions options)
{
    private readonly HtmlReportReader _pages = new(options);

    public IEnumerable<IntakeResult> Read(ReadOnlyMemory<byte> bytes, string origin)
    {
        var result = FeedReader.Read(bytes, origin, options);
        if (result.Feed is not { } feed) return [result.Rejection!];
        if (feed.Items.IsEmpty) return [Rejections.Make(origin, RejectionCodes.Empty, "The feed holds no entry.")];
        return feed.Items.Select((item, number) => Report(feed, item, string.Create(CultureInfo.InvariantCulture, $"{origin}:{number + 1}")));
    }

    public IntakeResult Report(Feed feed, FeedItem item, string origin)
    {
        if (item.Html is null) return Rejections.Make(origin, RejectionCodes.NoText, "The feed's entry has no text.");
        var markup = Encoding.UTF8.GetBytes(item.Html);
        var fields = new KnownFields
        {
            Doc = item.Id,
            Title = item.Title,
            Outlet = feed.Title,
            Byline = item.Byline,
            Published = item.Published?.ToString(),
            Modified = item.Modified?.ToString(),
            Language = feed.Language,
            Url = item.Link?.ToString(),
            From = "feed",
            IsMainText = true,
        };
        return _pages.Read(Utf8SourceDecoder.Decode(markup, 0, "charset: utf-8"), markup, origin, fields);
    }
}
