namespace Hearsay.Exports;

/// <summary>
/// Which neighbouring tokens are one written word, as English UD treebanks group them: "do" and
/// "n't", "minister" and "'s", "can" and "not".
/// </summary>
internal static class Contraction
{
    private static readonly string[] Clitics = ["n't", "'s", "'m", "'ve", "'re", "'ll", "'d"];

    /// <summary>The index after the last token of the written word that begins at a token.</summary>
    public static int EndOf(Reading reading, int token, int limit)
    {
        var end = token + 1;
        while (end < limit && Joins(reading, end)) end++;
        return end;
    }

    /// <summary>True where a token is written together with the token before it.</summary>
    private static bool Joins(Reading reading, int token)
    {
        if (token == 0 || reading.Tokens[token - 1].Span.End != reading.Tokens[token].Span.Start) return false;
        var before = reading.Word(token - 1);
        var word = reading.Word(token);
        if (!char.IsLetterOrDigit(before[^1])) return false;
        return IsClitic(word) || IsPart(before, word, "can", "not") || IsPart(before, word, "gon", "na")
            || IsPart(before, word, "wan", "na") || IsPart(before, word, "got", "ta");
    }

    private static bool IsClitic(ReadOnlySpan<char> word)
    {
        Span<char> straight = stackalloc char[3];
        if (word.Length is < 2 or > 3) return false;
        word.Replace(straight, '’', '\'');
        foreach (var clitic in Clitics)
        {
            if (straight[..word.Length].Equals(clitic, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool IsPart(ReadOnlySpan<char> before, ReadOnlySpan<char> word, string first, string second) =>
        before.Equals(first, StringComparison.OrdinalIgnoreCase) && word.Equals(second, StringComparison.OrdinalIgnoreCase);
}
