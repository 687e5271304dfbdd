using AngleSharp.Dom;

namespace Hearsay.Intake.Html;

/// <summary>
/// Finds the element with the most text in paragraphs of its own, in one pass: a block's text outside
/// links counts for its parent in full and for the parent above by half.
/// </summary>
internal static class DensestBlock
{
    private const int ShortestParagraph = 25;

    /// <summary>The element; null where no block has a paragraph's worth of text.</summary>
    public static IElement? Find(IElement body)
    {
        var scores = new Dictionary<IElement, double>(ReferenceEqualityComparer.Instance);
        Visit(body, scores);
        IElement? best = null;
        foreach (var (element, score) in scores)
        {
            if (best is null || score > scores[best]) best = element;
        }
        return best;
    }

    private static void Visit(IElement element, Dictionary<IElement, double> scores)
    {
        var own = OwnText(element);
        if (own >= ShortestParagraph)
        {
            var holder = element.LocalName is "p" or "li" or "td" ? element.ParentElement : element;
            Add(scores, holder, own);
            Add(scores, holder?.ParentElement, own / 2.0);
        }
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner && Blocks.IsBlock(inner.LocalName)) Visit(inner, scores);
        }
    }

    private static void Add(Dictionary<IElement, double> scores, IElement? element, double amount)
    {
        if (element is null || element.LocalName is "html") return;
        scores[element] = scores.GetValueOrDefault(element) + amount;
    }

    /// <summary>Text in the block itself and its inline children, links aside.</summary>
    private static int OwnText(INode node)
    {
        var sum = 0;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) sum += text.Data.AsSpan().Trim().Length;
            else if (child is IElement inner && inner.LocalName != "a" && !Blocks.IsBlock(inner.LocalName)) sum += OwnText(inner);
        }
        return sum;
    }
}
