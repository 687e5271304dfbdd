using System.Net;
using System.Xml.Linq;

namespace Hearsay.Intake.Feeds;

/// <summary>RSS and Atom. Elements are matched by local name, since feeds differ in their name spaces more than in their names.</summary>
internal static class XmlFeedParser
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>The feed; null where the root is none.</summary>
    public static Feed? Parse(string text, Uri? address, int deepest)
    {
        var root = FeedXml.Parse(text, deepest);
        return root?.Name.LocalName switch
        {
            "feed" => Build(root, root, Children(root, "entry"), address),
            "rss" or "RDF" when Child(root, "channel") is { } channel =>
                Build(root, channel, Children(channel, "item").Concat(Children(root, "item")), address),
            "urlset" or "sitemapindex" => SitemapParser.Of(root, address),
            _ => null,
        };
    }

    private static Feed Build(XElement root, XElement head, IEnumerable<XElement> entries, Uri? address)
    {
        var site = Link(head, address);
        var language = Text(head, "language") ?? (string?)root.Attribute(XNamespace.Xml + "lang");
        return new(Words(Text(head, "title")), site, language, [.. entries.Select(entry => Item(entry, address ?? site)).OfType<FeedItem>()]);
    }

    private static FeedItem? Item(XElement entry, Uri? address)
    {
        var (title, link) = (Words(Text(entry, "title")), Link(entry, address));
        var id = Text(entry, "guid") ?? Text(entry, "id") ?? link?.ToString() ?? title;
        return id is null ? null : new FeedItem
        {
            Id = id,
            Title = title,
            Link = link ?? (Child(entry, "guid") is { } guid && (string?)guid.Attribute("isPermaLink") != "false" ? WebAddress.Read(guid.Value, null) : null),
            Published = DateReader.Read(Text(entry, "pubDate") ?? Text(entry, "published") ?? Text(entry, "date") ?? Text(entry, "issued")),
            Modified = DateReader.Read(Text(entry, "updated") ?? Text(entry, "modified")),
            Byline = Writers(entry),
            Html = Markup(entry.Element(Content + "encoded") ?? Child(entry, "content")) ?? Markup(Child(entry, "summary") ?? Child(entry, "description")),
        };
    }

    private static string? Writers(XElement entry)
    {
        var names = Children(entry, "creator").Concat(Children(entry, "author"))
            .Select(a => BylineWords.Clean(Words(Child(a, "name")?.Value ?? a.Value))).OfType<string>().Distinct(StringComparer.Ordinal);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }

    private static Uri? Link(XElement element, Uri? address)
    {
        foreach (var link in Children(element, "link"))
        {
            var relation = (string?)link.Attribute("rel") ?? "alternate";
            if (relation == "alternate" && WebAddress.Read((string?)link.Attribute("href") ?? link.Value, address) is { } found) return found;
        }
        return null;
    }

    /// <summary>Escaped markup, or the markup itself for XHTML; plain text is escaped.</summary>
    private static string? Markup(XElement? element)
    {
        if (element is null) return null;
        var markup = (string?)element.Attribute("type") switch
        {
            "xhtml" => string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))),
            "text" => WebUtility.HtmlEncode(element.Value),
            _ => element.Value,
        };
        return string.IsNullOrWhiteSpace(markup) ? null : markup;
    }

    /// <summary>A title's words: references decoded once more and tags dropped, for many feeds escape twice.</summary>
    private static string? Words(string? value)
    {
        if (value is null) return null;
        var words = WebUtility.HtmlDecode(value);
        for (int at; (at = words.IndexOf('<', StringComparison.Ordinal)) >= 0 && words.IndexOf('>', at) is > 0 and var end;)
            words = words.Remove(at, end - at + 1);
        return string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } plain ? plain : null;
    }

    private static string? Text(XElement element, string name) => Child(element, name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static XElement? Child(XElement element, string name) => Children(element, name).FirstOrDefault();

    private static IEnumerable<XElement> Children(XElement element, string name) =>
        element.Elements().Where(e => e.Name.LocalName == name && e.Name.NamespaceName is not "http://search.yahoo.com/mrss/");
}
