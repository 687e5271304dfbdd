namespace Hearsay.Attributions;

/// <summary>
/// Tells direct, indirect and mixed contents apart by the quotation marks in and right before them. A
/// straight mark turns the state over, except that one which opens a new paragraph goes on quoting.
/// </summary>
internal static class ModeReader
{
    /// <summary>The mode of a content; its spans are in text order.</summary>
    public static AttributionMode Read(ReadOnlySpan<char> text, ImmutableArray<TextSpan> content)
    {
        var (inside, outside) = (0, 0);
        foreach (var span in content) Count(text, span, ref inside, ref outside);
        if (inside == 0) return AttributionMode.Indirect;
        return outside == 0 ? AttributionMode.Direct : AttributionMode.Mixed;
    }

    private static void Count(ReadOnlySpan<char> text, TextSpan span, ref int inside, ref int outside)
    {
        var quoted = span.Start > 0 && OpensOrStraight(text[span.Start - 1]);
        for (var i = span.Start; i < span.End; i++)
        {
            var letter = text[i];
            if (QuoteMarks.Opens(letter)) quoted = true;
            else if (QuoteMarks.Closes(letter)) quoted = false;
            else if (letter == '"') quoted = BreakBefore(text, i) || !quoted;
            else if (char.IsLetterOrDigit(letter) && (i == span.Start || !IsWord(text[i - 1])))
            {
                if (quoted) inside++;
                else outside++;
            }
        }
    }

    private static bool OpensOrStraight(char letter) => letter == '"' || QuoteMarks.Opens(letter);

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter == '_';

    private static bool BreakBefore(ReadOnlySpan<char> text, int position)
    {
        for (var i = position - 1; i >= 0 && char.IsWhiteSpace(text[i]); i--)
        {
            if (text[i] == '\n') return true;
        }
        return false;
    }
}
