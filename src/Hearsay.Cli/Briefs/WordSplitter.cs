using System.Text;

namespace Hearsay.Cli.Briefs;

/// <summary>Cuts runs into words that may not be torn; a word can hold several marks. White space comes out as one space.</summary>
internal static class WordSplitter
{
    public static IEnumerable<List<Run>> Split(IEnumerable<Run> runs)
    {
        List<Run> word = [];
        var spaced = false;
        foreach (var run in runs)
        {
            for (var at = 0; at < run.Words.Length;)
            {
                var end = at;
                var blank = IsBreak(run.Words[at]);
                while (end < run.Words.Length && IsBreak(run.Words[end]) == blank) end++;
                if (blank)
                {
                    if (word.Count > 0) yield return word;
                    if (!spaced) yield return [new Run(" ", run.Mark)];
                    word = [];
                }
                else
                {
                    word.Add(run with { Words = Tame(run.Words[at..end]) });
                }
                (spaced, at) = (blank, end);
            }
        }
        if (word.Count > 0) yield return word;
    }

    /// <summary>White space where a line may end; a no-break space is not.</summary>
    private static bool IsBreak(char letter) => char.IsWhiteSpace(letter) && letter is not ('\u00A0' or '\u202F');

    /// <summary>Shows control and direction characters as a replacement character: a report must not steer a terminal.</summary>
    private static string Tame(string words)
    {
        if (!words.Any(IsUnsafe)) return words;
        var tamed = new StringBuilder(words.Length);
        foreach (var letter in words) tamed.Append(IsUnsafe(letter) ? '\uFFFD' : letter);
        return tamed.ToString();
    }

    private static bool IsUnsafe(char letter) =>
        char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
