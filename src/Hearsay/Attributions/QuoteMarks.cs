namespace Hearsay.Attributions;

/// <summary>Which characters are double quotation marks.</summary>
internal static class QuoteMarks
{
    /// <summary>Marks that only open.</summary>
    public static bool Opens(char letter) => letter is '\u201C' or '\u00AB' or '\u201E';

    /// <summary>Marks that only close.</summary>
    public static bool Closes(char letter) => letter is '\u201D' or '\u00BB';

    /// <summary>Any double mark, the straight one included.</summary>
    public static bool Is(char letter) => letter == '"' || Opens(letter) || Closes(letter);

    /// <summary>True where a token is one double mark and nothing else (two straight or slanted single ones count).</summary>
    public static bool Is(ReadOnlySpan<char> word) => word.Length switch
    {
        1 => Is(word[0]),
        2 => word is "''" or "``",
        _ => false,
    };
}
