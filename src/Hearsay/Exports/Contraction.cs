namespace Hearsay.Exports;

/// <summary>
/// Which neighbouring tokens are one written word, as English UD treebanks group them: "do" and
/// "n't", "minister" and "'s", "can" and "not". Marks and numbers stay apart from their neighbours.
/// </summary>
internal static class Contraction
{
    /// <summary>The index after the last token of the written word that begins at a token.</summary>
    public static int EndOf(Reading reading, int token, int limit)
    {
        var end = token + 1;
        while (end < limit && IsJoined(reading, end)) end++;
        return end;
    }

    private static bool IsJoined(Reading reading, int token)
    {
        if (reading.Tokens[token - 1].Span.End != reading.Tokens[token].Span.Start) return false;
        var before = reading.Word(token - 1)[^1];
        var word = reading.Word(token);
        return word[0] is '\'' or '’'
            ? char.IsLetterOrDigit(before) && word.Length > 1 && char.IsLetter(word[1])
            : char.IsLetter(before) && char.IsLetter(word[0]);
    }
}
