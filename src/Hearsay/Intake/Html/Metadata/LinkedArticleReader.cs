using System.Collections.Frozen;
using System.Text.Json;

namespace Hearsay.Intake.Html.Metadata;

/// <summary>
/// Reads the article among a page's JSON-LD objects (schema.org): the first with an article's type and
/// a headline, and what it lacks from the page, site and organisation objects.
/// </summary>
internal sealed class LinkedArticleReader(LinkedData data)
{
    private static readonly FrozenSet<string> Articles = FrozenSet.Create(StringComparer.Ordinal,
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "AskPublicNewsArticle",
        "BackgroundNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "BlogPosting", "SocialMediaPosting", "Report",
        "AdvertiserContentArticle", "SatiricalArticle", "ScholarlyArticle", "TechArticle", "Blog");

    public LinkedArticle Read()
    {
        var article = data.Objects.FirstOrDefault(o => Is(o, Articles) && (Has(o, "headline") || Has(o, "datePublished")));
        var found = article.ValueKind == JsonValueKind.Object;
        var page = data.Objects.FirstOrDefault(o => Is(o, "WebPage", "ItemPage"));
        return new LinkedArticle
        {
            Headline = found ? Text(article, "headline") ?? Text(article, "name") : null,
            Published = Text(article, "datePublished") ?? Text(page, "datePublished") ?? (found ? Text(article, "dateCreated") : null),
            Modified = Text(article, "dateModified") ?? Text(page, "dateModified"),
            Authors = Names(article, "author") ?? Names(article, "creator"),
            Publisher = Names(article, "publisher") ?? Names(article, "sourceOrganization") ?? Site(),
            Language = Language(article) ?? Language(page),
            Url = Address(article, "mainEntityOfPage") ?? Address(article, "url"),
        };
    }

    private string? Site()
    {
        foreach (var type in (ReadOnlySpan<string>)["NewsMediaOrganization", "WebSite", "Organization"])
        {
            foreach (var item in data.Objects)
            {
                if (Is(item, type) && Text(item, "name") is { } name) return name;
            }
        }
        return null;
    }

    private string? Names(JsonElement item, string field)
    {
        if (!Try(item, field, out var value)) return null;
        var names = Each(value).Select(Name).OfType<string>().Distinct(StringComparer.Ordinal).Take(10).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private string? Name(JsonElement value)
    {
        value = data.Resolve(value);
        if (value.ValueKind == JsonValueKind.String) return LooseJson.Text(value);
        return value.ValueKind == JsonValueKind.Object ? Names(value, "name") : null;
    }

    private static string? Language(JsonElement item)
    {
        if (!Try(item, "inLanguage", out var value)) return null;
        var first = Each(value).FirstOrDefault();
        return first.ValueKind == JsonValueKind.Object ? Text(first, "alternateName") ?? Text(first, "name") : Plain(first);
    }

    private static string? Address(JsonElement item, string field)
    {
        if (!Try(item, field, out var value)) return null;
        var first = Each(value).FirstOrDefault();
        return first.ValueKind == JsonValueKind.Object ? Text(first, "@id") ?? Text(first, "url") : Plain(first);
    }

    private static string? Text(JsonElement item, string field) => Try(item, field, out var value) ? Plain(Each(value).FirstOrDefault()) : null;

    private static string? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => LooseJson.Text(value),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => Try(value, "@value", out var inner) ? Plain(inner) : null,
        _ => null,
    };

    private static IEnumerable<JsonElement> Each(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    private static bool Try(JsonElement item, string field, out JsonElement value)
    {
        value = default;
        return item.ValueKind == JsonValueKind.Object && item.TryGetProperty(field, out value);
    }

    private static bool Has(JsonElement item, string field) => Text(item, field) is not null;

    private static bool Is(JsonElement item, params IEnumerable<string> types) =>
        Try(item, "@type", out var value) && Each(value).Any(type => Plain(type) is { } name && types.Contains(name[(name.LastIndexOfAny(['/', ':', '#']) + 1)..]));
}
