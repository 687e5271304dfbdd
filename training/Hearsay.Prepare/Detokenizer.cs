using System.Text;

namespace Hearsay.Prepare;

/// <summary>Guesses the text behind a list of tokens, for corpora that lost their spaces.</summary>
internal sealed class Detokenizer
{
    private readonly StringBuilder _text = new();
    private bool _insideDouble, _insideSingle, _glue = true;
    private string _last = "";
    private bool _tight;

    public string Text => _text.ToString();

    /// <summary>Adds a token and returns where it stands.</summary>
    public TextSpan Add(string token, string? next)
    {
        var side = SideOf(token);
        _tight = token == "-" && IsTightHyphen(next);
        var spaced = !_glue && !Attaches(token) && side is not Side.Right;
        if (spaced) _text.Append(' ');
        var start = _text.Length;
        _text.Append(token);
        _glue = side is Side.Left || Pulls(token, next);
        _last = token;
        return new TextSpan(start, _text.Length);
    }

    private enum Side { None, Left, Right }

    private Side SideOf(string token)
    {
        switch (token)
        {
            case "\u201C" or "``" or "\u2018":
                return Side.Left;
            case "\u201D" or "''":
                return Side.Right;
            case "\"":
                _insideDouble = !_insideDouble;
                return _insideDouble ? Side.Left : Side.Right;
            case "'" when _last.EndsWith('s') && !_insideSingle:
                return Side.Right;
            case "'":
                _insideSingle = !_insideSingle;
                return _insideSingle ? Side.Left : Side.Right;
            default:
                return Side.None;
        }
    }

    private bool Attaches(string token) => token switch
    {
        "." or "," or ";" or ":" or "!" or "?" or ")" or "]" or "}" or "%" or "\u2026" or "..." or "\u2019" or "?!" => true,
        "/" => true,
        "-" => _tight,
        _ => token.Length > 1 && (token[0] is '\'' or '\u2019') && token.Length <= 3 && char.IsLetter(token[1])
            || token.ToLowerInvariant() is "n't" or "n\u2019t",
    };

    private bool Pulls(string token, string? next) => token switch
    {
        "(" or "[" or "{" or "$" or "\u00A3" or "\u20AC" or "#" => true,
        "/" => true,
        "-" => _tight,
        _ => token.EndsWith('$') && next is { Length: > 0 } && char.IsDigit(next[0]),
    };

    private bool IsTightHyphen(string? next) =>
        _last.Length > 0 && next is { Length: > 0 } && char.IsLetterOrDigit(next[0])
        && (char.IsLetterOrDigit(_last[^1]) && !(char.IsLower(_last[0]) && char.IsUpper(next[0])));
}
