using AngleSharp.Dom;

namespace Hearsay.Intake.Html;

/// <summary>
/// Numbers the blocks of a page, each by an attribute with a name of its own: the readability library
/// reparses its copy, renames elements and gives an only child its parent's attributes, and names survive that.
/// </summary>
internal static class BlockNumbers
{
    private const string Prefix = "data-hearsay-";

    // The library's time grows with the square of siblings and with retries over all elements.
    private const int MostElements = 15_000;
    private const int MostSiblings = 2_000;

    /// <summary>Sets the numbers; false where the page is too large for the library.</summary>
    public static bool Set(IElement body)
    {
        var (number, elements) = (0, 0);
        return Visit(body);

        bool Visit(INode node)
        {
            if (node.ChildNodes.Length > MostSiblings || ++elements > MostElements) return false;
            foreach (var child in node.ChildNodes)
            {
                if (child is not IElement element) continue;
                if (Blocks.IsBlock(element.LocalName)) element.SetAttribute(Prefix + (number++).ToString(CultureInfo.InvariantCulture), "");
                if (!Visit(element)) return false;
            }
            return true;
        }
    }

    /// <summary>A block's number; null where it has none.</summary>
    public static string? Of(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith(Prefix, StringComparison.Ordinal)) return attribute.Name[Prefix.Length..];
        }
        return null;
    }

    /// <summary>The numbers in the library's markup.</summary>
    public static HashSet<string> In(string? markup)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; markup is not null && (at = markup.IndexOf(Prefix, at, StringComparison.Ordinal)) >= 0;)
        {
            at += Prefix.Length;
            var end = at;
            while (end < markup.Length && char.IsAsciiDigit(markup[end])) end++;
            numbers.Add(markup[at..end]);
        }
        return numbers;
    }
}
