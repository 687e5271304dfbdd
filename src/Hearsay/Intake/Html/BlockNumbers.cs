using AngleSharp.Dom;

namespace Hearsay.Intake.Html;

/// <summary>Numbers the blocks of a page in an attribute, which outlives what the readability library does to its copy.</summary>
internal static class BlockNumbers
{
    // The library's time grows with the square of siblings and with retries over all elements.
    private const int MostElements = 15_000;
    private const int MostSiblings = 2_000;

    /// <summary>Sets the numbers; false where the page is too large for the library.</summary>
    public static bool Set(IElement body, string attribute)
    {
        var (number, elements) = (0, 0);
        return Visit(body);

        bool Visit(INode node)
        {
            if (node.ChildNodes.Length > MostSiblings || ++elements > MostElements) return false;
            foreach (var child in node.ChildNodes)
            {
                if (child is not IElement element) continue;
                if (Blocks.IsBlock(element.LocalName)) element.SetAttribute(attribute, (number++).ToString(CultureInfo.InvariantCulture));
                if (!Visit(element)) return false;
            }
            return true;
        }
    }
}
