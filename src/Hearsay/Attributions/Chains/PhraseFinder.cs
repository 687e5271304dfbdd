namespace Hearsay.Attributions.Chains;

/// <summary>Finds noun phrases beside a token, by marks, function words and (where present) tags.</summary>
internal static class PhraseFinder
{
    private const int Longest = 24;

    /// <summary>The phrase that begins at a token, not going past <paramref name="limit"/>; null where none does.</summary>
    public static Phrase? After(Reading reading, int token, int limit)
    {
        var end = token;
        limit = Math.Min(limit, token + Longest);
        while (end < limit && !Breaks(reading, end, token, limit)) end++;
        while (end > token && IsLoose(reading, end - 1)) end--;
        return end > token ? WithoutMaker(reading, Make(reading, token, end)) : null;
    }

    /// <summary>The phrase that ends right before a token, not going back past <paramref name="limit"/>; null where none does.</summary>
    public static Phrase? Before(Reading reading, int token, int limit)
    {
        if (token > limit && QuoteMarks.Is(reading.Word(token - 1))) return InMarks(reading, token - 1, limit);
        var first = token;
        limit = Math.Max(limit, token - Longest);
        while (first > limit && !WordClasses.Ends(reading, first - 1) && !(Preposition(reading, first - 1) && !NounBefore(reading, first - 1, limit))) first--;
        while (first < token && IsLoose(reading, first)) first++;
        while (first < token && WordClasses.IsTime(reading.Word(first)) && first + 1 < token) first++;
        return first < token ? Make(reading, first, token) : null;
    }

    /// <summary>A name in quotation marks that closes at a token.</summary>
    private static Phrase? InMarks(Reading reading, int close, int limit)
    {
        for (var open = close - 1; open >= Math.Max(limit, close - 8); open--)
        {
            if (QuoteMarks.Is(reading.Word(open))) return open + 1 < close && WordClasses.IsCapital(reading.Word(open + 1)) ? Make(reading, open + 1, close) : null;
        }
        return null;
    }

    /// <summary>The core of a stretch that is known to name a source: without what follows a comma, a bracket or a relative word.</summary>
    public static Phrase Core(Reading reading, int first, int end)
    {
        while (first + 1 < end && WordClasses.IsMark(reading.Word(first))) first++;
        first = AfterAdverbial(reading, first, end);
        var stop = first;
        while (stop < end && !CoreEnds(reading, stop, first)) stop++;
        while (stop > first + 1 && (IsLoose(reading, stop - 1) || reading.Word(stop - 1) is "both" or "each" or "also" or "alike" or "together")) stop--;
        return WithoutMaker(reading, Make(reading, first, Math.Max(stop, first + 1)));
    }

    /// <summary>Skips "Ahead of the vote," before the source proper.</summary>
    private static int AfterAdverbial(Reading reading, int first, int end)
    {
        if (reading.Syntax.IsEmpty || reading.Syntax[first].Upos is not (Upos.ADP or Upos.ADV or Upos.SCONJ or Upos.CCONJ)) return first;
        for (var i = first + 1; i + 1 < end; i++)
        {
            if (reading.Word(i) is ",") return i + 1;
        }
        return first;
    }

    private static bool CoreEnds(Reading reading, int token, int first)
    {
        if (token == first) return false;
        var word = reading.Word(token);
        if (word is "," or ";" or ":" or "(" or "—" or "–" or "--") return true;
        if (RelayPhrases.StartsAt(reading, token, reading.Tokens.Length)) return true;
        return word is "who" or "which" or "that" or "whose" or "whom" or "citing" or "quoting" or "speaking" or "quoted" or "cited" or "by";
    }

    /// <summary>"data from the bureau" is the data; who made a document is a link of its own.</summary>
    private static Phrase WithoutMaker(Reading reading, Phrase phrase)
    {
        if (KindLexicon.Shipped.OfNoun(reading.Word(phrase.Head)) != SourceKind.Document) return phrase;
        for (var i = phrase.Head + 1; i < phrase.End - 1; i++)
        {
            if (reading.Word(i) is "from" or "by") return phrase with { End = i };
        }
        return phrase;
    }

    /// <summary>Makes a phrase and finds its head.</summary>
    public static Phrase Make(Reading reading, int first, int end) => new(first, end, Head(reading, first, end));

    private static int Head(Reading reading, int first, int end)
    {
        var stop = first + 1;
        while (stop < end && !IsJoint(reading, stop)) stop++;
        if (stop + 1 < end && reading.Word(stop) is "of" && WordClasses.Counts(reading.Word(stop - 1)))
            return Head(reading, stop + 1, end);
        var head = stop - 1;
        while (head > first && IsBehindHead(reading, head, first)) head--;
        while (head > first && reading.Word(head) is "'s" or "’s" or "'" or "’") head--;
        return head;
    }

    /// <summary>Adverbs, numerals and marks behind the noun, and adjectives and participles that belong to it: "people familiar with".</summary>
    private static bool IsBehindHead(Reading reading, int token, int first)
    {
        if (reading.Syntax.IsEmpty) return false;
        var syntax = reading.Syntax[token];
        return syntax.Upos is Upos.ADV or Upos.PUNCT or Upos.DET or Upos.NUM
            || syntax.Upos is Upos.ADJ or Upos.VERB && syntax.Head >= first && syntax.Head < token;
    }

    private static bool IsJoint(Reading reading, int token) =>
        WordClasses.Joins(reading.Word(token)) || reading.Word(token) is "," or "(" or "who" or "that" or "which" or "and" or "who's"
        || (reading.Word(token) is "to" or "on" or "about" or "by");

    private static bool Breaks(Reading reading, int token, int first, int limit)
    {
        var word = reading.Word(token);
        if (token == first && WordClasses.IsArticle(word)) return false;
        if (word is "and" or "or") return token == first || token + 1 >= limit || RelayPhrases.StartsAt(reading, token + 1, limit) || Verbal(reading, token + 1);
        if (WordClasses.Joins(word) && token > first)
            return token + 1 >= limit || WordClasses.IsTime(reading.Word(token + 1)) || WordClasses.IsMark(reading.Word(token + 1))
                || (word is not "of" && word is not "for" && WordClasses.IsCapital(reading.Word(token - 1))) || word is "on";
        return WordClasses.Ends(reading, token) || (token > first && RelayPhrases.StartsAt(reading, token, limit));
    }

    private static bool Verbal(Reading reading, int token) =>
        !reading.Syntax.IsEmpty && reading.Syntax[token].Upos is Upos.VERB or Upos.AUX;

    private static bool Preposition(Reading reading, int token) =>
        WordClasses.Joins(reading.Word(token));

    private static bool NounBefore(Reading reading, int token, int limit) =>
        token > limit && !WordClasses.Ends(reading, token - 1) && !WordClasses.IsTime(reading.Word(token + 1));

    private static bool IsLoose(Reading reading, int token) =>
        WordClasses.Joins(reading.Word(token)) || reading.Word(token) is "and" or "or" or "-" or "," or "'s" or "’s";
}
