namespace Hearsay.Entities;

/// <summary>The tokens of one sentence in lower case; out of range gives the empty word.</summary>
internal sealed class SentenceWords
{
    private readonly string[] _words;
    private readonly Reading _reading;

    public SentenceWords(Reading reading, Sentence sentence)
    {
        _reading = reading;
        First = sentence.FirstToken;
        End = sentence.EndToken;
        _words = new string[sentence.TokenCount];
        for (var i = 0; i < _words.Length; i++)
            _words[i] = reading.Word(First + i).ToString().ToLowerInvariant();
    }

    public int First { get; }

    public int End { get; }

    public string this[int token] => token >= First && token < End ? _words[token - First] : "";

    /// <summary>True where "one" counts ("one soldier") and is not a pronoun ("no one", "one says").</summary>
    public bool IsCounting(Reading reading, int token) =>
        reading.Syntax[token].Upos == Upos.NUM && this[token - 1] is not ("no" or "any" or "every" or "some" or "this" or "that");

    /// <summary>True where no comma or other mark stands at the token: the phrase goes on.</summary>
    public bool Gap(int token) => token < End && char.IsLetterOrDigit(this[token][0]);

    /// <summary>True where the token is written with a capital first.</summary>
    public bool IsCapital(int token) => token >= First && token < End && char.IsUpper(_reading.Word(token)[0]);

    /// <summary>True where the token is a word of capitals and small letters that begins with a capital, or a name in capitals.</summary>
    public bool HasCapital(int token) => token > First && IsCapital(token);

    /// <summary>True where the tagger gave the token this part of speech; also where there is no tagger's word.</summary>
    public bool Is(int token, Upos upos) => _reading.Syntax[token].Upos == upos || _reading.Syntax[token].Upos == Upos.X;

    /// <summary>True where the number at a token counts the plural noun after it ("2,000 men").</summary>
    public bool CountsPlural(int token)
    {
        var head = _reading.Syntax[token].Head;
        return head > token && head < End && _reading.Syntax[token].BaseRelation is "nummod" && _reading.Syntax[head].Upos is Upos.NOUN
            && (_reading.Syntax[head].Features.Contains("Number=Plur", StringComparison.Ordinal) || this[head].EndsWith('s'));
    }

    /// <summary>True where a token touches the one before.</summary>
    public bool Glued(int token) =>
        token > First && token < End && _reading.Tokens[token].Span.Start == _reading.Tokens[token - 1].Span.End;

    public TextSpan Span(int first, int end) =>
        new(_reading.Tokens[first].Span.Start, _reading.Tokens[end - 1].Span.End);

    /// <summary>True where the words stand directly before a token.</summary>
    public bool EndsWith(int before, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
            if (this[before - phrase.Length + i] != phrase[i]) return false;
        return true;
    }

    /// <summary>True where the words stand from a token on.</summary>
    public bool StartsWith(int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
            if (this[at + i] != phrase[i]) return false;
        return true;
    }
}
