namespace Hearsay.Language;

internal readonly ref partial struct ChunkCutter
{
    /// <summary>
    /// For the word [start, stop) before a full stop: the end of the abbreviation it belongs to, or
    /// <paramref name="stop"/> where the full stop is no part of it.
    /// </summary>
    private int Abbreviation(int start, int stop)
    {
        if (stop - start == 1)
        {
            var end = LetterByLetter(start);
            if (end > stop + 1) return end;
        }
        var inner = stop;
        if (LetterAt(stop + 1))
        {
            inner = WordEnd(stop + 1);
            if (At(inner) != '.' || EnglishWords.AbbreviationClass(_text[start..inner]) is null) inner = stop;
        }
        if (EnglishWords.AbbreviationClass(_text[start..inner]) is { } kind && Fits(kind, inner + 1)) return inner + 1;
        return stop - start == 1 && IsInitial(start) ? stop + 1 : stop;
    }

    /// <summary>End of "U.S.", "a.m.", "U.S" from a single letter; the first full stop's end where there is only one.</summary>
    private int LetterByLetter(int start)
    {
        var i = start;
        while (LetterAt(i) && At(i + 1) == '.') i += 2;
        return i > start + 2 && !WordAt(i) ? i : LetterAt(i) && !WordAt(i + 1) && At(i + 1) != '\'' && !AfterIsLink(i + 1) ? i + 1 : i;
    }

    private bool AfterIsLink(int i) => At(i) is '/' or '@';

    private bool Fits(string kind, int after)
    {
        var next = NextWord(after);
        return kind switch
        {
            "always" or "title" => true,
            "number" => next < _range.End && CharKinds.IsDigit(_text[next]),
            _ => next < _range.End && (CharKinds.IsDigit(_text[next]) || char.IsUpper(_text[next])) && !BeginsSentence(next),
        };
    }

    /// <summary>A capital before a full stop that stands for a name: "J. Smith", "John F. Kennedy", "J., aged 9".</summary>
    private bool IsInitial(int start)
    {
        if (!char.IsUpper(_text[start])) return false;
        if (start + 2 < _end) return At(start + 2) is ',' or '-' or '\'' or '\u2019' || LetterAt(start + 2);
        var next = NextWord(start + 2);
        return next < _range.End && next - start <= 4 && char.IsUpper(_text[next]) && !BeginsSentence(next);
    }

    private int NextWord(int i)
    {
        while (i < _range.End && CharKinds.IsSpace(_text[i])) i++;
        return i;
    }

    private bool BeginsSentence(int word)
    {
        var end = word;
        while (end < _range.End && CharKinds.IsWord(_text[end])) end++;
        return EnglishWords.IsOpener(_text[word..end]) && !(end - word == 1 && end < _range.End && _text[end] == '.');
    }
}
