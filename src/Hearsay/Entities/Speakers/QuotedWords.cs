namespace Hearsay.Entities.Speakers;

/// <summary>Tells which words of a content stand inside quotation marks.</summary>
internal static class QuotedWords
{
    /// <summary>True where an opening mark comes before <paramref name="words"/> in the content and is not closed again.</summary>
    public static bool IsQuoted(Reading reading, TextSpan content, TextSpan words)
    {
        var open = false;
        var from = Math.Max(0, content.Start - 1); // the mark itself is often left out of the content
        foreach (var letter in reading.Text.AsSpan(from, Math.Max(0, words.Start - from)))
        {
            open = letter switch
            {
                '"' => !open,
                '“' or '«' or '„' => true,
                '”' or '»' => false,
                _ => open,
            };
        }
        return open;
    }
}
