namespace Hearsay.Intake.Texts;

/// <summary>Lines of an unedited text; LF, CRLF and a lone CR each end one, as does U+2028 or U+2029.</summary>
internal static class Lines
{
    /// <summary>The next line with something on it at or after <paramref name="from"/>, without white space at its edges.</summary>
    public static TextSpan? Next(string text, int from)
    {
        var start = from;
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        if (start == text.Length) return null;
        var end = start;
        while (end < text.Length && !IsBreak(text[end])) end++;
        while (char.IsWhiteSpace(text[end - 1])) end--;
        return new(start, end);
    }

    /// <summary>True where white space from <paramref name="start"/> to <paramref name="end"/> holds a blank line.</summary>
    public static bool BlankBetween(string text, int start, int end)
    {
        var breaks = 0;
        for (var i = start; i < end; i++)
        {
            if (!IsBreak(text[i])) continue;
            if (text[i] == '\r' && i + 1 < end && text[i + 1] == '\n') i++;
            breaks++;
        }
        return breaks > 1;
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';
}
