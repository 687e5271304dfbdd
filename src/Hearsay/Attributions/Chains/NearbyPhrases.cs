namespace Hearsay.Attributions.Chains;

/// <summary>Noun phrases in a zone of sourcing, told apart by whether their words are part of what is said.</summary>
internal sealed class NearbyPhrases(Reading reading, TokenSet said, SourcingZone zone)
{
    /// <summary>The phrase at a token, outside of what is said.</summary>
    public Phrase? Free(int first)
    {
        if (first >= zone.End || said.Contains(first)) return null;
        var limit = first;
        while (limit < zone.End && !said.Contains(limit)) limit++;
        return PhraseFinder.After(reading, SkipMarks(first, limit), limit);
    }

    /// <summary>The phrase at a token, whether or not it is said.</summary>
    public Phrase? Anything(int first) => At(first, zone.End);

    /// <summary>The phrase at a token, as far as its sentence goes.</summary>
    public Phrase? InSentence(int first) => At(first, reading.Sentences[reading.Tokens[first - 1].Sentence].EndToken);

    /// <summary>The phrase right before a token, or before the comma there.</summary>
    public Phrase? Subject(int at)
    {
        var end = at > zone.First && reading.Word(at - 1) is "," ? at - 1 : at;
        return PhraseFinder.Before(reading, end, zone.First) is { } phrase && !AnySaid(phrase.First, phrase.End)
            && reading.Word(phrase.First) is not ("this" or "This" or "that" or "That" or "what" or "What") ? phrase : null;
    }

    /// <summary>True where one of the tokens [first, end) is part of what is said.</summary>
    public bool AnySaid(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (said.Contains(i)) return true;
        }
        return false;
    }

    private Phrase? At(int first, int limit) =>
        first >= limit ? null : PhraseFinder.After(reading, SkipMarks(first, limit), limit);

    private int SkipMarks(int first, int limit)
    {
        if (first + 1 < limit && WordClasses.IsArticle(reading.Word(first)) && QuoteMarks.Is(reading.Word(first + 1))) first++;
        while (first < limit && (QuoteMarks.Is(reading.Word(first)) || reading.Word(first) is "'" or "`")) first++;
        return first;
    }
}
