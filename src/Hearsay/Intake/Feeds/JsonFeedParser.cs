using System.Net;
using System.Text.Json;
using Hearsay.Intake.Html.Metadata;

namespace Hearsay.Intake.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedParser
{
    /// <summary>The feed; null where the object is none.</summary>
    public static Feed? Parse(string text, Uri? address)
    {
        using var document = LooseJson.Parse(text);
        if (document is null) return null;
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array) return null;
        var site = WebAddress.Read(Text(root, "home_page_url"), address);
        return new(Text(root, "title"), site, Text(root, "language"), [.. items.EnumerateArray().Select(item => Item(item, address ?? site)).OfType<FeedItem>()]);
    }

    private static FeedItem? Item(JsonElement item, Uri? address)
    {
        if (item.ValueKind != JsonValueKind.Object) return null;
        var link = WebAddress.Read(Text(item, "url"), address) ?? WebAddress.Read(Text(item, "external_url"), address);
        var id = Text(item, "id") ?? link?.ToString() ?? Text(item, "title");
        return id is null ? null : new FeedItem
        {
            Id = id,
            Title = Text(item, "title"),
            Link = link,
            Published = DateReader.Read(Text(item, "date_published")),
            Modified = DateReader.Read(Text(item, "date_modified")),
            Byline = Writers(item),
            Html = Text(item, "content_html") ?? Plain(Text(item, "content_text")) ?? Plain(Text(item, "summary")),
        };
    }

    private static string? Plain(string? text) =>
        text is null ? null : "<p>" + WebUtility.HtmlEncode(text).ReplaceLineEndings("</p><p>") + "</p>";

    private static string? Writers(JsonElement item)
    {
        var names = new List<string>();
        if (item.TryGetProperty("authors", out var authors) && authors.ValueKind == JsonValueKind.Array) names.AddRange(authors.EnumerateArray().Select(a => Text(a, "name")).OfType<string>());
        else if (item.TryGetProperty("author", out var author) && Text(author, "name") is { } name) names.Add(name);
        return BylineWords.Clean(string.Join(", ", names));
    }

    private static string? Text(JsonElement item, string name)
    {
        if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()?.Trim() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
