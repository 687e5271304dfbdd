using System.Collections.Frozen;

namespace Hearsay.Intake.Html;

/// <summary>Elements that begin a line of their own (html.spec.whatwg.org, rendering).</summary>
internal static class Blocks
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(StringComparer.Ordinal,
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "search", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul");

    public static bool IsBlock(string tag) => Names.Contains(tag);
}
