namespace Hearsay.Entities.Times;

/// <summary>Spans of time without a place on the calendar: "18 months", "two-week", "decades"; and "every day".</summary>
internal static class DurationPhrases
{
    private const int MostSingular = 400; // "a 365-day term", but not "World Cup 2018 day five"
    private static readonly TimeLexicon Lexicon = TimeLexicon.Shipped;

    public static FoundTime? Read(SentenceWords words, Anchor anchor, int token)
    {
        if (Count.Read(words, token) is not { } count) return ReadBare(words, token);
        if (Lexicon.Unit(words[count.End]) is not { } unit) return null;
        var after = count.End + 1;
        if (words[after] == "old" || words[after] is "-" && words[after + 1] == "old") return null;
        if (count.Article && (unit.Base is "TS" or "TM" || !Lexicon.Is("reach", words[token - 1]))) return null;
        if (count.Number > MostSingular && !words[count.End].EndsWith('s')) return null;
        if (count.Number is null && unit.Base is "TS") return null;
        return Duration(token, after, unit, count.Number);
    }

    /// <summary>"daily", "annually", "every day", "each week": not a day of the calendar.</summary>
    public static FoundTime? ReadRecurring(SentenceWords words, Anchor anchor, int token)
    {
        if (Lexicon.Value("recurring", words[token]) is { } timex)
        {
            if (words.IsCapital(token) && token > words.First || words.IsCapital(token + 1) || !words.Is(token, Upos.ADV) && !words.Is(token, Upos.ADJ)) return null;
            return Recurring(token, token + 1, words[token], timex);
        }
        if (words[token] is not ("every" or "each")) return null;
        if (Lexicon.Weekday(words[token + 1]) is { } weekday) return Recurring(token, token + 2, $"every {words[token + 1]}", $"XXXX-WXX-{weekday}");
        return Lexicon.Unit(words[token + 1]) is { Base: "D" or "W" or "M" or "Y" } unit && !words[token + 1].EndsWith('s')
            ? Recurring(token, token + 2, $"every {unit.Name(1)}", unit.Duration(1))
            : null;
    }

    /// <summary>"for months", "decades of war", "weeks before": a unit alone in the plural.</summary>
    private static FoundTime? ReadBare(SentenceWords words, int token)
    {
        if (!words[token].EndsWith('s') || Lexicon.Unit(words[token]) is not { Base: not ("TS" or "TM") } unit) return null;
        return Lexicon.Is("reach", words[token - 1]) || words[token + 1] is "before" or "after" or "of" or "ago" or "later" or "earlier" or "-"
            ? Duration(token, token + 1, unit, null)
            : null;
    }

    private static FoundTime Duration(int first, int end, TimeUnit unit, int? number) =>
        new(first, end, null, null, TimePrecision.Vague, null, unit.Duration(number), "duration");

    private static FoundTime Recurring(int first, int end, string symbolic, string timex) =>
        new(first, end, null, null, TimePrecision.Vague, symbolic, timex, "recurring");
}
