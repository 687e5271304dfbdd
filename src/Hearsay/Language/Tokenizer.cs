namespace Hearsay.Language;

/// <summary>
/// Cuts text into the words of Universal Dependencies, as the English treebanks EWT and GUM do:
/// "don't" is "do", "n't"; compounds are cut at their hyphens; numbers, addresses and abbreviations
/// stay whole. No token is empty, crosses white space or overlaps another; what follows a sentence
/// never changes how its words are cut beyond one word of look-ahead.
/// </summary>
public static class Tokenizer
{
    /// <summary>Goes up whenever the same text would be cut differently; kept in weight files.</summary>
    public const int Version = 1;

    /// <summary>The tokens of a stretch of text, in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="range"/> reaches beyond the text.</exception>
    public static ImmutableArray<TextSpan> Cut(ReadOnlySpan<char> text, TextSpan range)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, text.Length, nameof(range));
        var tokens = new List<TextSpan>(range.Length / 5 + 4);
        Cut(text, range, tokens);
        return [.. tokens];
    }

    /// <summary>The tokens of a whole text, in order.</summary>
    public static ImmutableArray<TextSpan> Cut(ReadOnlySpan<char> text) => Cut(text, new TextSpan(0, text.Length));

    /// <summary>Adds the tokens of a stretch of text to a list.</summary>
    internal static void Cut(ReadOnlySpan<char> text, TextSpan range, List<TextSpan> tokens)
    {
        var position = range.Start;
        while (position < range.End)
        {
            if (CharKinds.IsSpace(text[position]))
            {
                position++;
                continue;
            }
            var start = position;
            var plain = true;
            while (position < range.End && !CharKinds.IsSpace(text[position]))
                plain &= CharKinds.IsLetter(text[position++]);
            if (plain) AddWord(text, start, position, tokens);
            else new ChunkCutter(text, start, position, range, tokens).Cut();
        }
    }

    /// <summary>Adds a run of letters, in parts where it is a contraction such as "cannot".</summary>
    internal static void AddWord(ReadOnlySpan<char> text, int start, int end, List<TextSpan> tokens)
    {
        if (EnglishWords.PartsOf(text[start..end]) is { } parts)
        {
            foreach (var length in parts)
            {
                tokens.Add(new TextSpan(start, start + length));
                start += length;
            }
            return;
        }
        tokens.Add(new TextSpan(start, end));
    }
}
