using AngleSharp.Html;

namespace Hearsay.Intake.Html;

/// <summary>
/// Leads from the tokens' text to the source, unit by unit: reads a token's source again beside its
/// text, decoding character references and line ends, and checks that the two agree.
/// </summary>
internal sealed class TokenScan(PageTokens tokens, string source)
{
    private const int LongestName = 40;

    private int _token = -1;
    private TextSpan _text;
    private int _sourceStart;
    private int[]? _map;

    /// <summary>The source units that the text unit at <paramref name="position"/> was decoded from; null where unknown.</summary>
    public (int Start, int Length)? SourceOf(int position)
    {
        if (position < 0 || position >= tokens.Text.Length) return null;
        if (_token < 0 || !_text.Contains(position)) Load(tokens.IndexOf(position));
        var at = position - _text.Start;
        if (_map is null) return (_sourceStart + at, 1);
        return _map[at] < 0 ? null : (_map[at], Math.Max(0, _map[at + 1] - _map[at]));
    }

    private void Load(int token)
    {
        _token = token;
        (_text, var range) = tokens[token];
        _sourceStart = range.Start;
        var raw = source.AsSpan(range.Start, Math.Min(range.End, source.Length) - range.Start);
        var text = _text.Of(tokens.Text);
        _map = raw.SequenceEqual(text) ? null : Align(raw, text, range.Start);
    }

    /// <summary>For each unit of text its start in the source; all -1 where the two do not agree.</summary>
    private static int[] Align(ReadOnlySpan<char> raw, ReadOnlySpan<char> text, int start)
    {
        var map = new int[text.Length + 1];
        var (at, unit) = (0, 0);
        while (unit < text.Length)
        {
            if (at >= raw.Length) return Unknown(map);
            var (used, made) = Step(raw[at..], text[unit..]);
            if (used == 0) return Unknown(map);
            map[unit] = start + at;
            for (var i = 1; i < made; i++) map[unit + i] = start + at + used;
            at += used;
            unit += made;
        }
        map[unit] = start + at;
        return map;
    }

    private static int[] Unknown(int[] map)
    {
        Array.Fill(map, -1);
        return map;
    }

    /// <summary>Units of source and of text that the next step covers; (0, 0) where they differ.</summary>
    private static (int Used, int Made) Step(ReadOnlySpan<char> raw, ReadOnlySpan<char> text)
    {
        if (raw[0] == '&' && Reference(raw, text) is { Used: > 0 } reference) return reference;
        if (raw[0] == '\r' && text[0] == '\n') return (raw.Length > 1 && raw[1] == '\n' ? 2 : 1, 1);
        return raw[0] == text[0] ? (1, 1) : (0, 0);
    }

    private static (int Used, int Made) Reference(ReadOnlySpan<char> raw, ReadOnlySpan<char> text)
    {
        if (raw.Length > 1 && raw[1] == '#') return Numeric(raw, text);
        var end = 1;
        while (end < raw.Length && end < LongestName && char.IsAsciiLetterOrDigit(raw[end])) end++;
        if (end < raw.Length && raw[end] == ';' && Named(raw[1..(end + 1)], text) is > 0 and var made) return (end + 1, made);
        for (; end > 2; end--)
        {
            if (Named(raw[1..end], text) is > 0 and var shorter) return (end, shorter);
        }
        return (0, 0);
    }

    private static int Named(ReadOnlySpan<char> name, ReadOnlySpan<char> text) =>
        HtmlEntityProvider.Resolver.GetSymbol(name.ToString()) is { Length: > 0 } symbol && text.StartsWith(symbol) ? symbol.Length : 0;

    /// <summary>The parser has decided what the number stands for (0x80-0x9F and surrogates are changed), so only its length is read.</summary>
    private static (int Used, int Made) Numeric(ReadOnlySpan<char> raw, ReadOnlySpan<char> text)
    {
        var hex = raw.Length > 2 && raw[2] is 'x' or 'X';
        var end = hex ? 3 : 2;
        var begun = end;
        while (end < raw.Length && (hex ? char.IsAsciiHexDigit(raw[end]) : char.IsAsciiDigit(raw[end]))) end++;
        if (end == begun) return (0, 0);
        if (end < raw.Length && raw[end] == ';') end++;
        return (end, text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1);
    }
}
