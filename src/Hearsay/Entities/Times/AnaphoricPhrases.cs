namespace Hearsay.Entities.Times;

/// <summary>Times relative to the time that the text spoke of last.</summary>
internal static class AnaphoricPhrases
{
    private static readonly TimeLexicon Lexicon = TimeLexicon.Shipped;

    /// <summary>"the same day", "that month", "the following year", "the day before", "the next morning".</summary>
    public static FoundTime? ReadPointed(SentenceWords words, Anchor anchor, int token)
    {
        if (words[token] is not ("the" or "that" or "same")) return null;
        var at = token + (words[token] == "the" || words[token] == "that" && words[token + 1] == "same" ? 1 : 0);
        int? step = words[at] switch { "same" or "that" => 0, "following" or "next" or "subsequent" or "ensuing" => 1, "previous" or "preceding" or "prior" => -1, _ => null };
        var unitAt = step is null ? token + 1 : at + 1;
        if (words[token] == "same" && words[token - 1] is "the" or "this") return null;
        var isPart = Lexicon.Value("daypart", words[unitAt]) is not null;
        if (!isPart && (words[unitAt].EndsWith('s') || Lexicon.Unit(words[unitAt]) is not { Base: "D" or "W" or "M" or "Y" })) return null;
        var unit = isPart ? new TimeUnit(1, "D") : Lexicon.Unit(words[unitAt])!.Value;
        var end = unitAt + 1;
        if (step is null && words[token] == "the" && words[end] is "before" or "after" && !words.Gap(end + 1)) (step, end) = (words[end] == "before" ? -1 : 1, end + 1);
        return step is { } n ? Shift(anchor, token, end, unit, n, "pointed") : null;
    }

    /// <summary>"two days later", "a year earlier", "the week before last" is not.</summary>
    public static FoundTime? ReadShifted(SentenceWords words, Anchor anchor, int token)
    {
        if (Count.Read(words, token) is not { Number: { } number } count || Lexicon.Unit(words[count.End]) is not { } unit) return null;
        var direction = words[count.End + 1] switch { "later" or "afterwards" or "afterward" => 1, "earlier" => -1, "before" when !words.Gap(count.End + 2) => -1, _ => 0 };
        return direction == 0 || unit.Base[0] == 'T' ? null : Shift(anchor, token, count.End + 2, unit, direction * number, "spoken-shift");
    }

    private static FoundTime Shift(Anchor anchor, int first, int end, TimeUnit unit, int steps, string why)
    {
        if (anchor.Spoken is { } spoken && Covers(unit, spoken.Precision))
            return FoundTime.Of(first, end, RelativePhrases.Around(unit.Shift(spoken.From, steps), unit, spoken.Precision), why);
        var n = Math.Abs(steps);
        var symbolic = n == 0 ? $"the {unit.Name(1)} of the time spoken of"
            : string.Create(CultureInfo.InvariantCulture, $"{n * unit.Count} {unit.Name(n)} {(steps < 0 ? "before" : "after")} the time spoken of");
        return new(first, end, null, null, unit.Precision, symbolic, n == 0 ? null : unit.Duration(n), "symbolic-" + why);
    }

    /// <summary>"Two days later" says nothing after a year; "two years later" does after a day.</summary>
    private static bool Covers(TimeUnit unit, TimePrecision spoken) => unit.Base switch
    {
        "Y" => true,
        "M" => spoken is TimePrecision.Month or TimePrecision.Day,
        _ => spoken is TimePrecision.Day,
    };
}
