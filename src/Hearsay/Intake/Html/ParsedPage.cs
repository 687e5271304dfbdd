using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Intake.Decoding;

namespace Hearsay.Intake.Html;

/// <summary>A page's tree whose text nodes know their place in the source.</summary>
internal sealed class ParsedPage
{
    private readonly Dictionary<INode, int> _places;

    private ParsedPage(IHtmlDocument document, SourceText source, PageTokens tokens, Dictionary<INode, int> places, int depth)
    {
        (Document, Source, Depth, _places) = (document, source, depth, places);
        Scan = new TokenScan(tokens, source.Chars);
    }

    /// <summary>The tree; intake takes things out of it as it goes.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>The decoded bytes.</summary>
    public SourceText Source { get; }

    /// <summary>The deepest nesting met.</summary>
    public int Depth { get; }

    /// <summary>From text of the tokens to the source.</summary>
    public TokenScan Scan { get; }

    /// <summary>Where a text node begins in the tokens' text; null where that is not known.</summary>
    public int? PlaceOf(INode text) => _places.TryGetValue(text, out var place) ? place : null;

    /// <summary>Parses a page.</summary>
    /// <exception cref="PageLimitException">More tags or deeper ones than the limits.</exception>
    public static ParsedPage Parse(SourceText source, IntakeLimits limits)
    {
        source = source with { Chars = source.Chars.Replace('\0', ' ') };
        var tokens = new PageTokens(limits);
        var starts = new Dictionary<INode, int>(ReferenceEqualityComparer.Instance);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            OnToken = tokens.Take,
            OnCreated = (element, position) =>
            {
                // Unclosed inline tags are opened again in each block, so that elements can outnumber tags.
                if (starts.Count >= limits.Tags) throw new PageLimitException(RejectionCodes.TooManyTags);
                starts[element] = position.Index;
            },
            MaximumDepth = limits.NestingDepth + 2,
        });
        var document = parser.ParseDocument(source.Chars);
        var locator = new TextLocator(tokens, starts);
        locator.Locate(document);
        return new(document, source, tokens, locator.Places, locator.Depth);
    }
}
