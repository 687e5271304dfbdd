using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Hearsay.Intake.Html.Metadata;

/// <summary>
/// What a page says of itself, the stronger voice first: the caller, the container's fields, JSON-LD,
/// OpenGraph and meta tags, marked-up elements. Each field found leaves a note of where.
/// </summary>
internal sealed class PageMetadataReader
{
    private readonly IHtmlDocument _document;
    private readonly IntakeOptions _options;
    private readonly MetaTags _meta;
    private readonly LinkedArticle _linked;
    private readonly ReportMetadata _known;
    private readonly ImmutableArray<string>.Builder _notes = ImmutableArray.CreateBuilder<string>();

    private PageMetadataReader(IHtmlDocument document, KnownFields fields, IntakeOptions options)
    {
        (_document, _options) = (document, options);
        _meta = new(document);
        _known = KnownMetadata.Of(fields, options);
        _notes.AddRange(_known.Notes);
        using var data = new LinkedData(document);
        _linked = new LinkedArticleReader(data).Read();
    }

    /// <summary>Reads them; <see cref="ReportMetadata.Title"/> is the page's title without the site's name.</summary>
    public static ReportMetadata Read(IHtmlDocument document, KnownFields fields, IntakeOptions options) =>
        new PageMetadataReader(document, fields, options).Read();

    private ReportMetadata Read()
    {
        var url = Url();
        var outlet = _known.Outlet ?? Outlet();
        return new ReportMetadata
        {
            Outlet = outlet,
            Title = _known.Title ?? Title(outlet),
            Byline = _known.Byline ?? Byline(outlet),
            Published = _known.Published ?? Published(url),
            Modified = _known.Modified ?? Modified(),
            Language = _known.Language ?? Language(),
            CanonicalUrl = url,
            Notes = _notes.ToImmutable(),
        };
    }

    private string? Outlet()
    {
        if (_meta.First("og:site_name") is { } site && Name(site.Value) is { } name) return Note("outlet", "meta og:site_name", name);
        if (_linked.Publisher is { } publisher && Name(publisher) is { } published) return Note("outlet", "JSON-LD publisher", published);
        return _meta.First("application-name", "dc.publisher", "dcterms.publisher", "publisher", "copyright") is { } meta
            && Name(meta.Value) is { } last ? Note("outlet", $"meta {meta.Name}", last) : FromTitle();
    }

    /// <summary>The tail of the title element, where what is before it is the page's heading.</summary>
    private string? FromTitle()
    {
        if (_document.Title is not { Length: > 0 and <= 500 } title) return null;
        var headings = _document.QuerySelectorAll("h1").Take(5).Select(h => h.TextContent)
            .Append(_linked.Headline ?? "").Append(_meta.First("og:title", "twitter:title")?.Value ?? "");
        return TitleWords.SiteIn(title, headings) is { } site ? Note("outlet", "title element", site) : null;
    }

    private static string? Name(string value)
    {
        value = TitleWords.OneLine(value);
        return value.Length is > 0 and <= 80 && !value.Contains("://", StringComparison.Ordinal) ? value : null;
    }

    private string? Title(string? outlet)
    {
        if (_linked.Headline is { } headline) return Note("title", "JSON-LD headline", TitleWords.WithoutSite(headline, outlet));
        if (_meta.First("og:title", "twitter:title", "dc.title", "parsely-title") is { } meta)
            return Note("title", $"meta {meta.Name}", TitleWords.WithoutSite(meta.Value, outlet));
        return _document.Title is { Length: > 0 } title ? Note("title", "title element", TitleWords.WithoutSite(title, outlet)) : null;
    }

    private string? Byline(string? outlet)
    {
        if (BylineWords.Clean(_linked.Authors) is { } linked) return Note("byline", "JSON-LD author", linked);
        if (_meta.First("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl") is { } meta
            && BylineWords.Clean(meta.Value) is { } named && named != outlet) return Note("byline", $"meta {meta.Name}", named);
        if (!_document.All.Any(MayNameAuthor)) return null;
        foreach (var selector in (ReadOnlySpan<string>)["[itemprop~=author] [itemprop~=name]", "[itemprop~=author]", "a[rel~=author]", ".byline", ".author"])
        {
            if (_document.QuerySelector(selector) is { } element && element.TextContent.Length <= 300
                && BylineWords.Clean(element.TextContent) is { } shown) return Note("byline", $"element {selector}", shown);
        }
        return null;
    }

    /// <summary>False for nearly all elements, and in most pages for each: five searches of the whole page are spared.</summary>
    private static bool MayNameAuthor(IElement element) =>
        element.Attributes.Any(attribute => attribute.Name is "itemprop" or "rel" or "class"
            && (attribute.Value.Contains("author", StringComparison.OrdinalIgnoreCase) || attribute.Value.Contains("byline", StringComparison.OrdinalIgnoreCase)));

    private ReportDate? Published(Uri? url)
    {
        if (DateReader.Read(_linked.Published) is { } linked) return Note("published", "JSON-LD datePublished", linked);
        return FromMeta("published", "article:published_time", "og:published_time", "datepublished", "article:published", "published_time",
                "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "date", "dc.date.issued",
                "dc.date", "dcterms.created", "dcterms.date", "dc.date.created", "cxenseparse:recs:publishtime", "citation_publication_date",
                "bt:pubdate", "rnews:datepublished", "originalpublicationdate", "article.published", "dc.terms.created")
            ?? FromElements("published", "[itemprop~=datePublished]", "time[pubdate]", "time.entry-date", "time.published", "article time[datetime]",
                "main time[datetime]", "time[datetime]", "abbr.published", ".published[title]")
            ?? FromAddress(url);
    }

    private ReportDate? Modified()
    {
        if (DateReader.Read(_linked.Modified) is { } linked) return Note("modified", "JSON-LD dateModified", linked);
        return FromMeta("modified", "article:modified_time", "og:updated_time", "datemodified", "article:modified", "lastmod",
                "last-modified", "revised", "dcterms.modified", "dc.date.modified", "rnews:datemodified")
            ?? FromElements("modified", "[itemprop~=dateModified]", "time.updated");
    }

    private ReportDate? FromMeta(string field, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_meta.First(name) is { } meta && DateReader.Read(meta.Value) is { } date) return Note(field, $"meta {name}", date);
        }
        return null;
    }

    private ReportDate? FromElements(string field, params ReadOnlySpan<string> selectors)
    {
        foreach (var selector in selectors)
        {
            if (_document.QuerySelector(selector) is not { } element) continue;
            var value = element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title") ?? element.TextContent;
            if (DateReader.Read(value) is { } date) return Note(field, $"element {selector}", date);
        }
        return null;
    }

    private ReportDate? FromAddress(Uri? url) =>
        url is not null && DateInAddress.Find(url) is { } day ? Note("published", "date in the address", new ReportDate(day, null)) : null;

    private string? Language()
    {
        if (Tag(_document.DocumentElement.GetAttribute("lang") ?? _document.DocumentElement.GetAttribute("xml:lang")) is { } lang)
            return Note("language", "html lang", lang);
        if (Tag(_linked.Language) is { } linked) return Note("language", "JSON-LD inLanguage", linked);
        return _meta.First("og:locale", "content-language", "language", "dc.language", "inlanguage") is { } meta
            && Tag(meta.Value) is { } tag ? Note("language", $"meta {meta.Name}", tag) : null;
    }

    /// <summary>A BCP 47 tag from what pages write: <c>en_US</c> as <c>en-US</c>; null for words.</summary>
    private static string? Tag(string? value)
    {
        var tag = value?.Split(',')[0].Trim().Replace('_', '-');
        return tag is { Length: >= 2 and <= 20 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            && tag.Split('-')[0].Length is 2 or 3 ? tag : null;
    }

    private Uri? Url()
    {
        if (_known.CanonicalUrl is { } known) return known;
        var parent = _options.Address;
        if (WebAddress.Read(_document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), parent) is { } link)
            return Note("url", "link canonical", link);
        if (_meta.First("og:url", "parsely-link") is { } meta && WebAddress.Read(meta.Value, parent) is { } graph) return Note("url", $"meta {meta.Name}", graph);
        return WebAddress.Read(_linked.Url, parent) is { } linked ? Note("url", "JSON-LD url", linked) : null;
    }

    private T Note<T>(string field, string from, T value)
    {
        _notes.Add($"{field}: {from}");
        return value;
    }
}
