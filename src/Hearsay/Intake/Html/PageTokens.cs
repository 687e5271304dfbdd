using System.Text;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Hearsay.Intake.Html;

/// <summary>
/// The page's text as the parser's tokens gave it, in source order, and where each token stands in the
/// source. Scripts and style sheets are left out.
/// </summary>
internal sealed class PageTokens(IntakeLimits limits)
{
    // Pages forget to close inline tags; the parser's own limit on the tree is the exact one.
    private const int Forgiven = 600;

    private readonly OpenElements _open = new();
    private readonly StringBuilder _building = new();
    private readonly List<(int TextStart, int SourceStart, int SourceEnd)> _tokens = [];
    private bool _code;
    private int _tags;
    private string? _text;

    /// <summary>All text, concatenated.</summary>
    public string Text => _text ??= _building.ToString();

    /// <summary>Tokens of text.</summary>
    public int Count => _tokens.Count;

    /// <summary>Takes a token from the parser.</summary>
    /// <exception cref="PageLimitException">More tags, or deeper ones, than allowed.</exception>
    public void Take(HtmlToken token, TextRange range)
    {
        if (token.Type == HtmlTokenType.StartTag)
        {
            if (++_tags > limits.Tags) throw new PageLimitException(RejectionCodes.TooManyTags);
            _open.Start(token.Name, token is HtmlTagToken { IsSelfClosing: true });
            if (_open.Depth > limits.NestingDepth + Forgiven) throw new PageLimitException(RejectionCodes.TooDeep);
            _code = token.Name is "script" or "style";
        }
        else if (token.Type == HtmlTokenType.EndTag)
        {
            _code = false;
            _open.End(token.Name);
        }
        else if (token.Type == HtmlTokenType.Character && !_code && token.Data.Length > 0)
        {
            _tokens.Add((_building.Length, range.Start.Index, range.End.Index));
            _building.Append(token.Data);
        }
    }

    /// <summary>The token that holds the text unit at <paramref name="position"/>.</summary>
    public int IndexOf(int position)
    {
        var (low, high) = (0, _tokens.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_tokens[middle].TextStart <= position) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>Where a token stands in the text and in the source.</summary>
    public (TextSpan Text, TextSpan Source) this[int token]
    {
        get
        {
            var (textStart, sourceStart, sourceEnd) = _tokens[token];
            var textEnd = token + 1 < _tokens.Count ? _tokens[token + 1].TextStart : Text.Length;
            return (new(textStart, textEnd), new(sourceStart, Math.Max(sourceStart, sourceEnd)));
        }
    }

    /// <summary>The first text position whose token begins at or after a place in the source.</summary>
    public int FirstAfter(int sourcePosition)
    {
        var (low, high) = (0, _tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].SourceStart < sourcePosition) low = middle + 1;
            else high = middle;
        }
        return low < _tokens.Count ? _tokens[low].TextStart : Text.Length;
    }
}
