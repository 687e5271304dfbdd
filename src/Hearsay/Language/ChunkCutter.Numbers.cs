namespace Hearsay.Language;

internal readonly ref partial struct ChunkCutter
{
    /// <summary>From a digit: takes one number, date, time, telephone number or alphanumeric name.</summary>
    private int Number(int start)
    {
        var end = DigitsEnd(start);
        if (PhoneOrDate(start) is var whole && whole > end) return Take(start, whole);
        while (end < _end && DigitAt(end + 1) && Continues(end)) end = DigitsEnd(end + 1);
        if (LetterAt(end)) return NumberWithLetters(start, end);
        if (end < _end && CharKinds.IsApostrophe(_text[end]) && Clitic(end) is var after && after > end)
        {
            var isDecade = end - start is 2 or 4 && _text[end - 1] == '0' && (_text[end + 1] | 0x20) == 's';
            return isDecade ? Take(start, after) : TakeWithClitic(start, end, after);
        }
        return Take(start, end);
    }

    private bool Continues(int mark) => _text[mark] switch
    {
        '.' or ':' or '/' => true,
        ',' => DigitsEnd(mark + 1) - mark == 4,
        _ => false,
    };

    private int DigitsEnd(int i)
    {
        while (DigitAt(i)) i++;
        return i;
    }

    private int NumberWithLetters(int start, int letters)
    {
        var end = letters;
        while (LetterAt(end)) end++;
        if (end - letters == 1 && At(end) == '.' && At(end + 1) is 'm' && _text[letters] is 'a' or 'p')
        {
            Take(start, letters);
            return Word(letters);
        }
        if (!WordAt(end) && EnglishWords.IsUnit(_text[letters..end]) && At(letters - 1) != '_')
        {
            Take(start, letters);
            return Take(letters, end);
        }
        end = WordEnd(letters);
        if (end < _end && CharKinds.IsApostrophe(_text[end]) && Clitic(end) is var after && after > end)
            return TakeWithClitic(start, end, after);
        return Take(start, end);
    }

    /// <summary>End of digits joined by hyphens that are one number (3-4, 3-3-4, 1-3-3-4, a full date), else the start.</summary>
    private int PhoneOrDate(int start)
    {
        Span<int> lengths = stackalloc int[5];
        var count = 0;
        var i = start;
        while (count < 5)
        {
            var end = DigitsEnd(i);
            lengths[count++] = end - i;
            i = end;
            if (At(end) != '-' || !DigitAt(end + 1)) break;
            i = end + 1;
        }
        var isWhole = !WordAt(i) && (lengths[0], lengths[1], lengths[2], lengths[3]) is
            (3, 4, 0, 0) or (3, 3, 4, 0) or (1, 3, 3, 4) or (4, 1 or 2, 1 or 2, 0) or (1 or 2, 1 or 2, 4, 0);
        return isWhole && count <= 4 ? i : start;
    }
}
