namespace Hearsay.Language;

/// <summary>Sentence ends that no closing mark shows: credits after captions, and date lines.</summary>
internal static class SentenceRules
{
    /// <summary>Whether a sentence begins at <paramref name="next"/> although the words before it have no end.</summary>
    public static bool Begins(IParagraphWords words, int next) =>
        words.SpaceBefore(next) && char.IsUpper(words[next][0]) && (IsCredit(words, next) || IsAfterDateLine(words, next));

    /// <summary>"Image:" or "Photo:" after a caption.</summary>
    private static bool IsCredit(IParagraphWords words, int next) =>
        next + 2 < words.Count && words[next + 1] is ":" && !words.SpaceBefore(next + 1)
        && words[next] is "Image" or "Photo" or "Photograph" or "Picture" or "Credit" or "Video"
        && char.IsLetterOrDigit(words[next - 1][^1]);

    /// <summary>"Monday, May 4, 2020" at the paragraph's start, and then a sentence that has no comma before it.</summary>
    private static bool IsAfterDateLine(IParagraphWords words, int next) =>
        next == 6 && words[1] is "," && words[4] is "," && IsWeekday(words[0]) && IsNumber(words[3], 2) && IsNumber(words[5], 4);

    private static bool IsWeekday(ReadOnlySpan<char> word) =>
        word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    private static bool IsNumber(ReadOnlySpan<char> word, int most) => word.Length <= most && !word.ContainsAnyExceptInRange('0', '9');
}
