namespace Hearsay.Entities.Times;

/// <summary>Spans of time without a place on the calendar: "18 months", "two-week", "decades".</summary>
internal static class DurationPhrases
{
    private static readonly TimeLexicon Lexicon = TimeLexicon.Shipped;

    public static FoundTime? Read(SentenceWords words, Anchor anchor, int token)
    {
        var number = words[token] is "a" or "an" ? 1 : TimeLexicon.Number(words[token]);
        var vague = Lexicon.Is("few", words[token]);
        var first = token;
        var at = token + 1;
        if (number is null && !vague)
        {
            if (Lexicon.Unit(words[token]) is not { Base: not ("TS" or "TM") } || !words[token].EndsWith('s')) return null;
            at = token;
        }
        if (words[at] == "-") at++;
        if (Lexicon.Unit(words[at]) is not { } unit || words[at + 1] == "-" && words[at + 2] == "old" || words[at + 1] == "old") return null;
        if (words[token] is "a" or "an" && (words[at + 1] is not ("of" or "." or "," or "") || unit.Base is "TS" or "TM" or "D")) return null;
        return new(first, at + 1, null, null, TimePrecision.Vague, null, unit.Duration(number), "duration");
    }
}
