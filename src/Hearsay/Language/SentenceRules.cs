namespace Hearsay.Language;

/// <summary>
/// What treebanks do not teach: sentence ends that no closing mark shows (credits after captions, date
/// lines, numbers), and closing marks that end nothing (after titles, after articles, before small letters).
/// </summary>
internal static class SentenceRules
{
    /// <summary>Whether a sentence begins at <paramref name="next"/> although the words before it have no end.</summary>
    public static bool Begins(IParagraphWords words, int next) =>
        words.SpaceBefore(next) && char.IsUpper(words[next][0]) && (IsCredit(words, next) || IsAfterDateLine(words, next) || IsAfterNumber(words, next));

    /// <summary>Whether no sentence ends at <paramref name="mark"/>, whatever the model says.</summary>
    public static bool Forbids(IParagraphWords words, int mark, int next) =>
        IsStrayStop(words, mark) || IsTitle(words[mark]) || GoesOnSmall(words, mark, next) || IsGlued(words, mark, next);

    /// <summary>"the. Northern": a full stop after a word that cannot end a sentence came in by mistake.</summary>
    private static bool IsStrayStop(IParagraphWords words, int mark) =>
        mark > 0 && words[mark] is "." && !words.SpaceBefore(mark)
        && words[mark - 1] is "the" or "a" or "an" or "The" or "and" or "our" or "their" or "my" or "your";

    private static bool IsTitle(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == '.' && EnglishWords.AbbreviationClass(word[..^1]) == "title";

    /// <summary>A small letter after an abbreviation, a closing mark, "!" or "?": the sentence goes on.</summary>
    private static bool GoesOnSmall(IParagraphWords words, int mark, int next) =>
        char.IsLower(words[next][0]) && words[mark] is not ("..." or "[...]") && (words[mark][^1] is '.' or '!' or '?')
        && (words[mark] is not "." || mark < next - 1);

    /// <summary>No white space where the sentence would end, and not "end.The" either: "SNE.T" and the like.</summary>
    private static bool IsGlued(IParagraphWords words, int mark, int next) =>
        !words.SpaceBefore(next) && mark == next - 1 && words[mark][^1] is '.'
        && !(mark > 0 && char.IsLower(words[mark - 1][^1]) && char.IsUpper(words[next][0]) && words[next].Length > 1);

    /// <summary>"Image:" or "Photo:" after a caption.</summary>
    private static bool IsCredit(IParagraphWords words, int next) =>
        next + 2 < words.Count && words[next + 1] is ":" && !words.SpaceBefore(next + 1)
        && words[next] is "Image" or "Photo" or "Photograph" or "Picture" or "Credit" or "Video"
        && char.IsLetterOrDigit(words[next - 1][^1]);

    /// <summary>"Monday, May 4, 2020" at the paragraph's start, and then a sentence that has no comma before it.</summary>
    private static bool IsAfterDateLine(IParagraphWords words, int next) =>
        next == 6 && words[1] is "," && words[4] is "," && IsWeekday(words[0]) && IsNumber(words[3], 2) && IsNumber(words[5], 4);

    /// <summary>"Explorer 6. Now": a number with a word before it, a full stop, and a word that begins sentences.</summary>
    private static bool IsAfterNumber(IParagraphWords words, int next) =>
        next > 3 && words[next - 1] is "." && IsNumber(words[next - 2], 12) && char.IsLetter(words[next - 3][^1])
        && EnglishWords.IsOpener(words[next]) && words[next - 3] is not ("Article" or "Section" or "Chapter" or "Rule");

    private static bool IsWeekday(ReadOnlySpan<char> word) =>
        word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    private static bool IsNumber(ReadOnlySpan<char> word, int most) => word.Length <= most && !word.ContainsAnyExceptInRange('0', '9');
}
