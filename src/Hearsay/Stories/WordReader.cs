namespace Hearsay.Stories;

/// <summary>One word of a text, folded to be compared: lower case, no marks, no possessive.</summary>
/// <param name="Hash">Of the folded word.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Sentence">Number of its sentence; a new line always begins one.</param>
/// <param name="Quoted">True inside quotation marks.</param>
internal readonly record struct FoldedWord(long Hash, TextSpan Span, int Sentence, bool Quoted);

/// <summary>
/// Cuts a text into folded words and rough sentences. Simpler than the Language room on purpose: two
/// copies must be cut alike whatever stands around them, and no model version may move a fingerprint.
/// </summary>
internal ref struct WordReader(string text)
{
    private readonly List<FoldedWord> _words = new(text.Length / 6);
    private int _sentence;
    private bool _quoted;

    public static List<FoldedWord> Read(string text)
    {
        var reader = new WordReader(text);
        reader.Run();
        return reader._words;
    }

    /// <summary>Lower case without a possessive ending.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> room)
    {
        var length = 0;
        foreach (var unit in word)
        {
            if (unit is not ('\'' or '’') && length < room.Length) room[length++] = char.ToLowerInvariant(unit);
        }
        if (length > 2 && word.Length > 2 && word[^2] is '\'' or '’' && word[^1] is 's' or 'S') length--;
        return room[..length];
    }

    private void Run()
    {
        Span<char> room = stackalloc char[64];
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i])) i = AddWord(i, room) - 1;
            else Mark(i);
        }
    }

    private readonly int AddWord(int start, Span<char> room)
    {
        var end = start + 1;
        while (end < text.Length && IsInside(end)) end++;
        _words.Add(new FoldedWord(StableHash.Of(Fold(text.AsSpan(start, end - start), room)), new TextSpan(start, end), _sentence, _quoted));
        return end;
    }

    private readonly bool IsInside(int i) =>
        char.IsLetterOrDigit(text[i])
        || (text[i] is '\'' or '’' or '.' or ',' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && (text[i] is '\'' or '’' || char.IsDigit(text[i + 1])) && char.IsLetterOrDigit(text[i - 1]));

    private void Mark(int i)
    {
        switch (text[i])
        {
            case '"': _quoted = !_quoted; break;
            case '“' or '«': _quoted = true; break;
            case '”' or '»': _quoted = false; break;
            case '\n':
                _sentence++;
                _quoted = false; // a quotation that runs on opens its marks again
                break;
            case '.' or '!' or '?' when EndsSentence(i): _sentence++; break;
        }
    }

    private readonly bool EndsSentence(int i)
    {
        var next = i + 1;
        while (next < text.Length && text[next] is '"' or '”' or '\'' or '’' or ')') next++;
        if (next >= text.Length || !char.IsWhiteSpace(text[next])) return next >= text.Length;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '"' or '“' or '\'' or '‘' or '(')) next++;
        if (next >= text.Length || char.IsLower(text[next])) return next >= text.Length;
        return i < 2 || !(char.IsUpper(text[i - 1]) && !char.IsLetter(text[i - 2])); // an initial
    }
}
