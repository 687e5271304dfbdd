using Hearsay.Knowledge;

namespace Hearsay.Attributions.Chains;

/// <summary>Says who published a report: its metadata, its address, or its own words about itself.</summary>
internal static class OutletReader
{
    /// <summary>The outermost link of every chain of a report.</summary>
    public static ChainLink Read(Reading reading)
    {
        if (reading.Report.Outlet is { Length: > 0 } name) return Named(name, null, "the report's metadata");
        if (reading.Report.CanonicalUrl is { IsAbsoluteUri: true } url && NewsSources.Shipped.TryFindByHost(url.Host, out var site))
            return new ChainLink(site.Name, site.Kind, null, null, site.Principal, "the report's address");
        return SelfMention(reading) ?? new ChainLink(ChainLink.UnknownOutlet, SourceKind.Outlet, null, null, null, "nothing says who published");
    }

    private static ChainLink Named(string name, TextSpan? span, string why) =>
        NewsSources.Shipped.TryFind(name, out var source, out _)
            ? new ChainLink(name, source.Kind, span, null, source.Principal, why)
            : new ChainLink(name, SourceKind.Outlet, span, null, null, why);

    private static ChainLink? SelfMention(Reading reading)
    {
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                if (!WordPatterns.SelfMentions.TryMatch(reading, i, sentence.EndToken, out var side, out _)) continue;
                if (NameBefore(reading, sentence, i, side == "before-as") is { } phrase)
                    return Named(reading.Quote(phrase.Span(reading)), phrase.Span(reading), "the report speaks of itself");
            }
        }
        return null;
    }

    private static Phrase? NameBefore(Reading reading, Sentence sentence, int token, bool afterAs)
    {
        if (PhraseFinder.Before(reading, token, sentence.FirstToken) is not { } phrase) return null;
        var opens = phrase.First == sentence.FirstToken;
        if (!opens && !(phrase.First == sentence.FirstToken + 1 && reading.Word(sentence.FirstToken) is "As" or "as")) return null;
        if (afterAs && opens) return null;
        var known = MediaNames.Find(reading, phrase, expected: true, out _, out _);
        return known is null ? Capitals(reading, phrase) : known.Kind == SourceKind.Outlet ? phrase : null;
    }

    private static Phrase? Capitals(Reading reading, Phrase phrase)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (!WordClasses.IsCapital(reading.Word(i)) && reading.Word(i) is not ("of" or "and" or "the" or "&" or ".")) return null;
        }
        return phrase.End - phrase.First > (reading.Word(phrase.First) is "The" ? 1 : 0) && reading.Word(phrase.First) is not ("This" or "It" or "He" or "She" or "They" or "We")
            ? phrase : null;
    }
}
