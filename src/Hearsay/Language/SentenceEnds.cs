namespace Hearsay.Language;

/// <summary>
/// Decides where the sentences of one paragraph end: a small trained model over the words around a
/// closing mark, and rules for what treebanks do not show.
/// </summary>
internal static class SentenceEnds
{
    /// <summary>Adds the index after each sentence's last word; the last is the number of words.</summary>
    public static void Find(IParagraphWords words, List<int> ends)
    {
        if (words.Count == 0) return;
        QuoteState[]? states = null;
        Span<int> features = stackalloc int[SentenceFeatures.Most];
        for (var i = 1; i < words.Count; i++)
        {
            if (SentenceRules.Begins(words, i))
            {
                ends.Add(i);
                continue;
            }
            var mark = ClosingMark(words, i);
            if (mark < 0 || SentenceRules.Forbids(words, mark, i)) continue;
            if (states is null) QuoteTracker.Track(words, false, states = new QuoteState[words.Count]);
            var count = SentenceFeatures.Collect(words, states, mark, i, features);
            if (SentenceWeights.Score(features[..count]) > 0) ends.Add(i);
        }
        ends.Add(words.Count);
    }

    /// <summary>
    /// Index of the mark that could end a sentence before word <paramref name="next"/>, with nothing but
    /// closing quotation marks and brackets between; -1 where there is none, or where the next word closes too.
    /// </summary>
    internal static int ClosingMark(IParagraphWords words, int next)
    {
        if (!words.SpaceBefore(next) && IsCloser(words[next])) return -1;
        var mark = next - 1;
        while (mark > 0 && mark > next - 4 && IsCloser(words[mark])) mark--;
        return words[mark][^1] is '.' or '!' or '?' or '\u2026' or ':' or ';' or '\u2014' || words[mark] is "[...]" ? mark : -1;
    }

    internal static bool IsCloser(ReadOnlySpan<char> word) =>
        word is "\"" or "\u201D" or "''" or "'" or "\u2019" or ")" or "]" or "}" or "\u00BB" or "\u203A";
}
