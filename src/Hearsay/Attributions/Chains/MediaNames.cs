using Hearsay.Knowledge;

namespace Hearsay.Attributions.Chains;

/// <summary>Finds a news source known by name inside a phrase.</summary>
internal static class MediaNames
{
    private const int MostWords = 7;

    /// <summary>
    /// The news source that a phrase is about: its name must end at the phrase's head or be followed only
    /// by words such as "news agency" or "report". A name that is also a common word counts only where
    /// <paramref name="expected"/> or a word of media beside it says so.
    /// </summary>
    public static NewsSource? Find(Reading reading, Phrase phrase, bool expected, out int first, out int end)
    {
        for (var words = Math.Min(MostWords, phrase.End - phrase.First); words >= 1; words--)
        {
            for (first = phrase.First; first + words <= phrase.End; first++)
            {
                end = first + words;
                if (!WordClasses.IsCapital(reading.Word(end - 1)) && !IsLowerName(reading, first, words)) continue;
                if (Known(reading, first, end, out var source, out var doubtful)
                    && IsAbout(reading, phrase, first, end) && !(doubtful && IsPartOfName(reading, phrase, first))
                    && (!doubtful || expected || HasMediaWord(reading, phrase))) return source;
            }
        }
        (first, end) = (phrase.First, phrase.End);
        return null;
    }

    /// <summary>"the Horn Observer" is not the Observer.</summary>
    private static bool IsPartOfName(Reading reading, Phrase phrase, int first) =>
        first > phrase.First && WordClasses.IsCapital(reading.Word(first - 1)) && !WordClasses.IsArticle(reading.Word(first - 1));

    private static bool IsLowerName(Reading reading, int first, int words) => words == 1 && reading.Word(first).Length is >= 3 and <= 5;

    private static bool Known(Reading reading, int first, int end, out NewsSource source, out bool doubtful)
    {
        var words = reading.Text.AsSpan(reading.Tokens[first].Span.Start, reading.Tokens[end - 1].Span.End - reading.Tokens[first].Span.Start);
        return NewsSources.Shipped.TryFind(words, out source, out doubtful);
    }

    private static bool IsAbout(Reading reading, Phrase phrase, int first, int end)
    {
        if (end <= phrase.Head)
        {
            for (var i = end; i <= phrase.Head; i++)
            {
                if (reading.Word(i) is "'s" or "’s" or "\"" or "”" || IsMediaNoun(reading.Word(i))) continue;
                return false;
            }
            return true;
        }
        return first <= phrase.Head || first == phrase.Head + 1;
    }

    private static bool HasMediaWord(Reading reading, Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (IsMediaNoun(reading.Word(i)) && !WordClasses.IsCapital(reading.Word(i))) return true;
        }
        return false;
    }

    private static bool IsMediaNoun(ReadOnlySpan<char> word) =>
        KindLexicon.Shipped.OfNoun(word) is SourceKind.Outlet or SourceKind.Wire
        || word is "news" or "agency" or "report" or "reports" or "article" or "story" or "interview" or "dispatch" or "broadcast" or "editorial" or "program" or "programme" or "state";
}
