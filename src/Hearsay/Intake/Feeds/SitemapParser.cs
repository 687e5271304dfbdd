using System.Xml.Linq;

namespace Hearsay.Intake.Feeds;

/// <summary>Sitemaps (sitemaps.org 0.9) with the fields of news sitemaps, and indexes of them. Pages named by relative or foreign schemes are passed over.</summary>
internal static class SitemapParser
{
    public static Feed Of(XElement root, Uri? address) => root.Name.LocalName == "sitemapindex"
        ? new(null, address, null, []) { Parts = Parts(root) }
        : new(First(root, "publication", "name"), address, First(root, "publication", "language"), [.. Children(root, "url").Select(Item).OfType<FeedItem>()]);

    private static ImmutableArray<Uri> Parts(XElement root) =>
    [
        .. Children(root, "sitemap")
            .Select(part => (Address: WebAddress.Read(Text(part, "loc"), null), Changed: DateReader.Read(Text(part, "lastmod"))))
            .Where(part => part.Address is not null)
            .OrderByDescending(part => part.Changed?.Instant ?? part.Changed?.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) ?? DateTimeOffset.MinValue)
            .Select(part => part.Address!),
    ];

    private static FeedItem? Item(XElement page)
    {
        if (WebAddress.Read(Text(page, "loc"), null) is not { } link) return null;
        var news = Children(page, "news").FirstOrDefault();
        return new FeedItem
        {
            Id = link.AbsoluteUri,
            Link = link,
            Title = news is null ? null : Text(news, "title"),
            Published = news is null ? null : DateReader.Read(Text(news, "publication_date")),
            Modified = DateReader.Read(Text(page, "lastmod")),
        };
    }

    private static string? First(XElement root, string parent, string name) =>
        root.Descendants().FirstOrDefault(e => e.Name.LocalName == parent) is { } found ? Text(found, name) : null;

    private static string? Text(XElement element, string name) =>
        Children(element, name).FirstOrDefault()?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);
}
