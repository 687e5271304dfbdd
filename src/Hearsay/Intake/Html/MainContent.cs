using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Hearsay.Intake.Html;

/// <summary>
/// Finds the blocks that hold the main text. A page that marks its article body is believed; else
/// SmartReader (Mozilla's Readability) chooses on a copy of the tree and tells by number which blocks
/// it kept; else the whole body, for pages too short to judge.
/// </summary>
internal static class MainContent
{
    private const int Enough = 250;
    private const int Little = 140;

    /// <summary>Elements around a letter, on average, from which on no person made the page; what asks each of them for its text would hold it that many times.</summary>
    private const int Deepest = 50;

    /// <summary>The paragraphs of the main text, and what found them.</summary>
    public static (List<ParagraphDraft> Paragraphs, string Why) Find(ParsedPage page, bool isMainText)
    {
        var body = page.Document.Body!;
        if (isMainText) return (ParagraphCollector.Collect(page, body), "text: as given");
        if (Marked(page, body) is { } marked) return (marked, "text: article body markup");
        if (!BlockNumbers.Set(body) || MeanDepth(body) > Deepest) return (Dense(page, body), "text: densest block");
        var kept = Readable(page.Document);
        var chosen = kept.Count == 0 ? [] : ParagraphCollector.Collect(page, body, element => BlockNumbers.Of(element) is { } number && kept.Contains(number));
        var dense = Dense(page, body);
        if (Length(chosen) >= Little && Length(chosen) * 10 >= Length(dense) * 6) return (chosen, "text: SmartReader");
        if (Length(dense) >= Little) return (dense, "text: densest block");
        var whole = ParagraphCollector.Collect(page, Narrowest(body));
        return Length(whole) > Length(chosen) * 3 / 2 ? (whole, "text: whole body") : (chosen, "text: SmartReader");
    }

    private static List<ParagraphDraft>? Marked(ParsedPage page, IElement body)
    {
        var parts = body.QuerySelectorAll("[itemprop~=articleBody]");
        if (parts.Length == 0) return null;
        var paragraphs = new List<ParagraphDraft>();
        foreach (var part in parts)
        {
            if (!parts.Any(other => other != part && other.Contains(part))) paragraphs.AddRange(ParagraphCollector.Collect(page, part));
        }
        return Length(paragraphs) >= Enough ? paragraphs : null;
    }

    private static HashSet<string> Readable(IHtmlDocument document)
    {
        var copy = (IHtmlDocument)document.Clone(true);
        using var reader = new Reader("https://report.invalid/", copy) { DisableJSONLD = true };
        return BlockNumbers.In(reader.GetArticle().Content);
    }

    private static List<ParagraphDraft> Dense(ParsedPage page, IElement body) =>
        ParagraphCollector.Collect(page, DensestBlock.Find(body) ?? body);

    private static INode Narrowest(IElement body)
    {
        foreach (var selector in (ReadOnlySpan<string>)["article", "main", "[role=main]", "[role=article]"])
        {
            var found = body.QuerySelectorAll(selector);
            if (found.Length == 1 && found[0].TextContent.Trim().Length >= Little / 2) return found[0];
        }
        return body;
    }

    private static double MeanDepth(IElement body)
    {
        var (letters, levels) = (1L, 0L);
        Visit(body, 1);
        return (double)levels / letters;

        void Visit(INode node, int depth)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text) (letters, levels) = (letters + text.Data.Length, levels + ((long)text.Data.Length * depth));
                else Visit(child, depth + 1);
            }
        }
    }

    private static int Length(List<ParagraphDraft> paragraphs) => paragraphs.Sum(p => p.Text.Length);
}
