using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Hearsay.Intake.Html;

/// <summary>
/// Takes out what is never part of a report's text: code, forms, navigation, captions, asides, hidden
/// elements, and boxes whose class or id says that they ask for cookies, money, shares or clicks. A
/// box is kept where it holds a large part of the page's text, whatever it is called.
/// </summary>
internal sealed class PageCleaner
{
    private static readonly FrozenSet<string> Never = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "iframe", "frame", "object", "embed", "applet", "svg", "math", "canvas",
        "video", "audio", "button", "select", "input", "textarea", "nav", "dialog", "figcaption", "aside", "link", "meta",
        "img", "picture", "source", "map", "area", "progress", "meter", "datalist", "amp-ad", "amp-embed", "amp-sidebar",
        "amp-consent", "amp-social-share", "amp-analytics", "amp-sticky-ad", "amp-auto-ads", "amp-img", "amp-video",
        "amp-youtube", "amp-iframe", "amp-carousel", "amp-user-notification", "search");

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "navigation", "complementary", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tooltip", "contentinfo");

    private readonly int _limit;
    private readonly BoxNames _names = new();

    private PageCleaner(int limit) => _limit = limit;

    /// <summary>Cleans the tree below <paramref name="body"/>.</summary>
    public static void Clean(IElement body)
    {
        RemoveCode(body);
        new PageCleaner(Math.Max(200, TextLength(body) * 3 / 10)).Visit(body);
    }

    private static void RemoveCode(INode node)
    {
        for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
        {
            var child = node.ChildNodes[i];
            if (child is IComment || (child is IElement element && Never.Contains(element.LocalName))) node.RemoveChild(child);
            else RemoveCode(child);
        }
    }

    private void Visit(INode node)
    {
        for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
        {
            if (node.ChildNodes[i] is not IElement element) continue;
            if (IsUnwanted(element)) node.RemoveChild(element);
            else Visit(element);
        }
    }

    private bool IsUnwanted(IElement element)
    {
        if (IsHidden(element)) return true;
        if (element.LocalName == "figure") return !HoldsText(element);
        if (element.GetAttribute("role") is { } role && Roles.Contains(role)) return !IsLarge(element);
        if (element.LocalName == "footer") return !IsLarge(element);
        if (element.LocalName is "ul" or "ol" or "menu" && IsLinkList(element)) return true;
        return _names.AreUnwanted(element) && !IsLarge(element);
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("aria-hidden") == "true" && !Blocks.IsBlock(element.LocalName))
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal)
            .Contains("display:none", StringComparison.OrdinalIgnoreCase));

    /// <summary>Three items or more, and hardly a word outside links: the paragraph filter would drop each, and the library judges faster without.</summary>
    private static bool IsLinkList(IElement list) =>
        list.ChildNodes.Length >= 3 && list.ChildElementCount >= 3 && OwnTextLength(list) * 10 <= TextLength(list);

    private static bool HoldsText(IElement figure) => figure.QuerySelector("table, blockquote, pre, p + p") is not null;

    private bool IsLarge(IElement element) =>
        element.LocalName is "body" or "main" or "h1"
        || (element.QuerySelector("h1, [itemprop~=articleBody]") is not null && TextLength(element) > 60)
        || OwnTextLength(element) > _limit;

    /// <summary>Text outside links.</summary>
    private static int OwnTextLength(INode node)
    {
        var sum = 0;
        foreach (var child in node.ChildNodes)
        {
            sum += child switch
            {
                IText text => text.Data.AsSpan().Trim().Length,
                IElement { LocalName: "a" } => 0,
                _ => OwnTextLength(child),
            };
        }
        return sum;
    }

    private static int TextLength(INode node)
    {
        var sum = 0;
        foreach (var child in node.ChildNodes) sum += child is IText text ? text.Data.AsSpan().Trim().Length : TextLength(child);
        return sum;
    }
}
