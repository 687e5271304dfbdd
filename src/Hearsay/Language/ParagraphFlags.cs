namespace Hearsay.Language;

/// <summary>Six bits about a word's place. They rest on the words alone, so that every corpus gives them alike.</summary>
internal static class ParagraphFlags
{
    private const int First = 1, Last = 2, AfterSpace = 4, Heading = 8, Capitals = 16, FirstParagraph = 32;

    /// <summary>Bits that hold for the whole paragraph.</summary>
    public static int Of(IParagraphWords words, bool isFirstOfText) =>
        (EndsOpen(words) ? Heading : 0) | (IsCapitals(words) ? Capitals : 0) | (isFirstOfText ? FirstParagraph : 0);

    /// <summary>Bits of one word.</summary>
    public static int OfWord(IParagraphWords words, int index) =>
        (index == 0 ? First : 0) | (index == words.Count - 1 ? Last : 0) | (words.SpaceBefore(index) ? AfterSpace : 0);

    /// <summary>No closing mark at the end, as in headings and lists.</summary>
    private static bool EndsOpen(IParagraphWords words)
    {
        for (var i = words.Count - 1; i >= 0; i--)
        {
            var word = words[i];
            if (word is "\"" or "\u201D" or "''" or "'" or "\u2019" or ")" or "]" or "\u00BB") continue;
            return word[^1] is not ('.' or '!' or '?' or ':' or '\u2026' or ';' or ',');
        }
        return true;
    }

    private static bool IsCapitals(IParagraphWords words)
    {
        var (upper, lower) = (0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var c in words[i])
            {
                if (char.IsUpper(c)) upper++;
                else if (char.IsLower(c)) lower++;
            }
        }
        return upper > 4 && upper > 4 * lower;
    }
}
