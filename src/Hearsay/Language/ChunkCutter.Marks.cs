using System.Text;

namespace Hearsay.Language;

internal readonly ref partial struct ChunkCutter
{
    /// <summary>From neither a letter nor a digit: takes one mark, or one word that begins with a mark.</summary>
    private int Mark(int start)
    {
        var c = _text[start];
        if (char.IsSurrogate(c)) return Take(start, SymbolEnd(start));
        if (CharKinds.IsApostrophe(c) && ElisionEnd(start) is var elided && elided > start) return Take(start, elided);
        if (c is '#' or '@' && LetterAt(start + 1) && !WordAt(start - 1)) return Take(start, WordEnd(start + 1));
        var isFirst = start == _start || !CharKinds.IsWord(_text[start - 1]);
        if (c is '.' or '+' && isFirst && DigitAt(start + 1)) return Take(start, WordEnd(start + 1));
        if (_text[start.._end].StartsWith("[...]")) return Take(start, start + 5);
        if (IsEmoticon(_text[start.._end])) return Take(start, _end);
        return Take(start, RunEnd(start));
    }

    /// <summary>End of "'em", "'90s" or a clitic that stands alone; else the start.</summary>
    private int ElisionEnd(int start)
    {
        if (WordAt(start - 1) && start > _start) return start;
        var digits = DigitsEnd(start + 1);
        if (digits - start == 3 && _text[start] is '\'' or '\u2019')
        {
            var end = At(digits) == 's' ? digits + 1 : digits;
            return WordAt(end) ? start : end;
        }
        var after = WordEnd(start + 1);
        if (EnglishWords.IsElision(_text[(start + 1)..after])) return after;
        return start == _start && _text[start] != '\u2018' && Clitic(start) is var clitic && clitic > start ? clitic : start;
    }

    /// <summary>End of a run that is one token: dots, dashes, exclamations, doubled quotes and rulers.</summary>
    private int RunEnd(int start)
    {
        var c = _text[start];
        var end = start + 1;
        switch (c)
        {
            case '!' or '?':
                while (At(end) is '!' or '?') end++;
                break;
            case '.' or '-' or '*' or '=' or '~' or '\u2014' or '\u2026' or '_' or '>' or '<' or '$' or '+' or '/' or '\\':
                while (At(end) == c) end++;
                break;
            case '\'' or '`':
                if (At(end) == c) end++;
                break;
        }
        return end;
    }

    /// <summary>End of an emoji or another symbol beyond 16 bits, with what is joined to it.</summary>
    private int SymbolEnd(int start)
    {
        var end = start;
        while (end < _end && Rune.DecodeFromUtf16(_text[end.._end], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            var isLetter = Rune.IsLetter(rune);
            end += length;
            while (At(end) is '\uFE0F' or '\u200D' || IsSkinTone(end)) end += IsSkinTone(end) ? 2 : 1;
            if (isLetter ? !IsLetterPair(end) : At(end - 1) != '\u200D') break;
        }
        return end == start ? start + 1 : end;
    }

    private bool IsSkinTone(int i) => At(i) == '\uD83C' && At(i + 1) is >= '\uDFFB' and <= '\uDFFF';

    private bool IsLetterPair(int i) =>
        i + 1 < _end && char.IsSurrogatePair(_text[i], _text[i + 1]) && Rune.IsLetter(new Rune(_text[i], _text[i + 1]));

    private static bool IsEmoticon(ReadOnlySpan<char> rest) => rest is ":)" or ":-)" or ":(" or ":-(" or ";)" or ";-)"
        or ":D" or ":-D" or ":P" or ":p" or ":/" or "^_^" or "<3" or "=)" or ":))";
}
