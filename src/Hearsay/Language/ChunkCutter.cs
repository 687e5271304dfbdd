namespace Hearsay.Language;

/// <summary>Cuts one run of characters without white space; words here, numbers and marks beside.</summary>
internal readonly ref partial struct ChunkCutter
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _start, _end;
    private readonly TextSpan _range;
    private readonly List<TextSpan> _tokens;

    public ChunkCutter(ReadOnlySpan<char> text, int start, int end, TextSpan range, List<TextSpan> tokens)
    {
        _text = text;
        (_start, _end, _range, _tokens) = (start, end, range, tokens);
    }

    public void Cut()
    {
        var i = _start;
        while (i < _end)
        {
            var address = AddressEnd(i);
            if (address > i) _tokens.Add(new TextSpan(i, address));
            i = address > i ? address : CharKinds.Of(_text[i]) switch
            {
                CharKind.Letter => Word(i),
                CharKind.Digit => Number(i),
                _ => Mark(i),
            };
        }
    }

    private char At(int i) => i >= _start && i < _end ? _text[i] : '\0';

    private bool LetterAt(int i) => i >= _start && i < _end && CharKinds.IsLetter(_text[i]);

    private bool DigitAt(int i) => i >= _start && i < _end && CharKinds.IsDigit(_text[i]);

    private bool WordAt(int i) => i >= _start && i < _end && CharKinds.IsWord(_text[i]);

    private int WordEnd(int i)
    {
        while (WordAt(i)) i++;
        return i;
    }

    private int Take(int start, int end)
    {
        _tokens.Add(new TextSpan(start, end));
        return end;
    }

    /// <summary>From a letter: takes one word with its clitic and returns where the rest begins.</summary>
    private int Word(int start)
    {
        var end = WordEnd(start);
        while (end < _end)
        {
            var c = _text[end];
            if (c == '.')
            {
                var stop = Abbreviation(start, end);
                if (stop > end) return Take(start, stop);
                break;
            }
            if (CharKinds.IsApostrophe(c))
            {
                if (Clitic(end) is var after && after > end) return TakeWithClitic(start, end, after);
                if (!LetterAt(end + 1) || c is '`' or '\u2018') break;
                end = WordEnd(end + 1);
            }
            else if (Joins(start, end)) end = WordEnd(end + 1);
            else break;
        }
        if (At(end) == '$' && end - start <= 3 && char.IsUpper(_text[end - 1])) return Take(start, end + 1);
        if (At(end) == '(' && At(end + 1) is 's' or 'S' && At(end + 2) == ')' && !WordAt(end + 3) && At(end - 1) != ')')
            return Take(start, end + 3);
        Tokenizer.AddWord(_text, start, end, _tokens);
        return end;
    }

    /// <summary>Whether the mark at <paramref name="mark"/> keeps both its sides in one word.</summary>
    private bool Joins(int start, int mark)
    {
        var c = _text[mark];
        if (CharKinds.IsHyphen(c)) return WordAt(mark + 1) && EnglishWords.IsPrefix(_text[start..mark]);
        if (c == '&') return mark - start <= 3 && char.IsUpper(_text[mark - 1]) && char.IsUpper(At(mark + 1));
        if (c is '*' or '_') return LetterAt(mark + 1) || (c == '_' && DigitAt(mark + 1));
        return c == '/' && mark - start == 1 && LetterAt(mark + 1) && IsSlashWord(_text[start..WordEnd(mark + 1)]);
    }

    private static bool IsSlashWord(ReadOnlySpan<char> word) =>
        word is "s/he" or "S/he" or "b/c" or "w/o" or "n/a" or "N/A" or "c/o" or "a/c" or "A/C";

    /// <summary>End of "'s", "'re", "'m", "'ll", "'ve", "'d" or the "'t" of "n't" at an apostrophe, else the apostrophe.</summary>
    private int Clitic(int apostrophe)
    {
        var end = apostrophe + 1;
        while (LetterAt(end)) end++;
        if (DigitAt(end)) return apostrophe;
        var isClitic = (end - apostrophe - 1) switch
        {
            1 => (_text[apostrophe + 1] | 0x20) is 's' or 'm' or 'd' || IsNegation(apostrophe),
            2 => IsLongClitic((char)(_text[apostrophe + 1] | 0x20), (char)(_text[apostrophe + 2] | 0x20)),
            _ => false,
        };
        return isClitic ? end : apostrophe;
    }

    private bool IsNegation(int apostrophe) =>
        (_text[apostrophe + 1] | 0x20) == 't' && (At(apostrophe - 1) | 0x20) == 'n';

    private static bool IsLongClitic(char first, char second) =>
        (first, second) is ('r', 'e') or ('l', 'l') or ('v', 'e');

    private int TakeWithClitic(int start, int apostrophe, int end)
    {
        var cut = IsNegation(apostrophe) ? apostrophe - 1 : apostrophe;
        if (cut > start) Tokenizer.AddWord(_text, start, cut, _tokens);
        return Take(Math.Max(start, cut), end);
    }
}
