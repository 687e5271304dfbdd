namespace Hearsay.Claims;

/// <summary>Stretches between double quotation marks. One left open ends with its paragraph.</summary>
internal static class QuotedStretches
{
    /// <summary>In text order, without the marks; titles of works (every longer word begun with a capital) are no speaker's words.</summary>
    public static List<TextSpan> Of(Reading reading)
    {
        var found = new List<TextSpan>();
        var (open, paragraph) = (-1, -1);
        for (var token = 0; token < reading.Tokens.Length; token++)
        {
            var here = reading.Sentences[reading.Tokens[token].Sentence].Paragraph;
            if (here != paragraph)
            {
                Close(reading, found, open, token);
                (paragraph, open) = (here, -1);
            }
            if (reading.Word(token) is not ("\"" or "“" or "”" or "„" or "«" or "»" or "``" or "''")) continue;
            if (open >= 0) Close(reading, found, open, token);
            open = open >= 0 || reading.Word(token) is "”" or "»" ? -1 : token;
        }
        Close(reading, found, open, reading.Tokens.Length);
        return found;
    }

    /// <summary>Those parts of the stretches that lie in a span.</summary>
    public static IEnumerable<TextSpan> Within(List<TextSpan> stretches, TextSpan span)
    {
        foreach (var stretch in stretches)
        {
            if (stretch.Start >= span.End) yield break;
            if (stretch.Overlaps(span)) yield return new TextSpan(Math.Max(stretch.Start, span.Start), Math.Min(stretch.End, span.End));
        }
    }

    private static void Close(Reading reading, List<TextSpan> found, int open, int end)
    {
        if (open < 0 || open + 1 >= end) return;
        for (var token = open + 1; token < end; token++)
        {
            if (reading.Word(token) is { Length: > 3 } word && char.IsLower(word[0]))
            {
                found.Add(new TextSpan(reading.Tokens[open + 1].Span.Start, reading.Tokens[end - 1].Span.End));
                return;
            }
        }
    }
}
