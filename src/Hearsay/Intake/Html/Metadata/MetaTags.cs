using AngleSharp.Html.Dom;

namespace Hearsay.Intake.Html.Metadata;

/// <summary>A page's meta tags by lower-case name or property; the first of each name that has a value.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public MetaTags(IHtmlDocument document)
    {
        foreach (var tag in document.QuerySelectorAll("meta[content]"))
        {
            var content = tag.GetAttribute("content")!.Trim();
            if (content.Length is 0 or > 10_000) continue;
            foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                if (tag.GetAttribute(attribute) is { Length: > 0 } names) Add(names, content);
            }
        }
    }

    /// <summary>The first of the names that has a value, with that name.</summary>
    public (string Name, string Value)? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value)) return (name, value);
        }
        return null;
    }

    private void Add(string names, string content)
    {
        foreach (var name in names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            _values.TryAdd(name.ToLowerInvariant(), content);
    }
}
