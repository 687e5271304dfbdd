namespace Hearsay.Entities.Times;

/// <summary>Times relative to publication.</summary>
internal static class RelativePhrases
{
    private static readonly TimeLexicon Lexicon = TimeLexicon.Shipped;

    /// <summary>"the last 18 months", "the past week", "the coming days": windows that end or begin at publication.</summary>
    public static FoundTime? ReadWindow(SentenceWords words, Anchor anchor, int token)
    {
        var at = words[token] is "the" or "these" or "those" ? token + 1 : token;
        var ahead = Lexicon.Is("next", words[at]);
        if (!ahead && !Lexicon.Is("past", words[at]) && words[at] is not "recent") return null;
        var recent = words[at] is "recent";
        at++;
        var vague = recent || Lexicon.Is("few", words[at]);
        int? number = recent ? null : vague ? null : TimeLexicon.Number(words[at]);
        var unitAt = recent ? at : vague || number is not null ? at + 1 : at;
        if (words[unitAt] == "-") unitAt++;
        if (Lexicon.Unit(words[unitAt]) is not { } unit) return null;
        var plural = words[unitAt].EndsWith('s');
        if (number is null && !vague && !plural && words[at - 1] is not "past") return null;
        if (number is null && !vague && !plural) number = 1;
        var direction = ahead ? 1 : -1;
        var timex = unit.Duration(number);
        if (number is not { } n) return new(token, unitAt + 1, null, null, TimePrecision.Vague, ahead ? "soon after publication" : "shortly before publication", timex, "vague-window");
        var symbolic = $"{n * unit.Count} {unit.Name(n)} {(ahead ? "after" : "before")} publication";
        if (anchor.Published is not { } day) return new(token, unitAt + 1, null, null, unit.Precision, symbolic, timex, "symbolic-window");
        var other = unit.Shift(day, direction * n);
        return new(token, unitAt + 1, ahead ? day : other, ahead ? other : day, TimePrecision.Day, null, timex, "window");
    }

    /// <summary>"two days ago", "a year earlier", "three weeks later".</summary>
    public static FoundTime? ReadShifted(SentenceWords words, Anchor anchor, int token)
    {
        var number = words[token] is "a" or "an" ? 1 : TimeLexicon.Number(words[token]);
        var vague = Lexicon.Is("few", words[token]);
        if (number is null && !vague || Lexicon.Unit(words[token + 1]) is not { } unit) return null;
        var direction = words[token + 2] switch { "ago" => -1, "later" => 1, "earlier" or "before" => -2, _ => 0 };
        if (direction is 0) return null;
        if (number is not { } n) return new(token, token + 3, null, null, TimePrecision.Vague, null, direction < 0 ? "PAST_REF" : "FUTURE_REF", "vague-shift");
        var fromPublication = words[token + 2] is "ago";
        var symbolic = $"{n * unit.Count} {unit.Name(n)} {(direction < 0 ? "before" : "after")} {(fromPublication ? "publication" : "the time spoken of")}";
        if (!fromPublication || anchor.Published is not { } day)
            return new(token, token + 3, null, null, unit.Precision, symbolic, unit.Duration(n), "symbolic-shift");
        return FoundTime.Of(token, token + 3, Around(unit.Shift(day, -n), unit), "shift");
    }

    /// <summary>"last week", "next month", "this year", "the following day".</summary>
    public static FoundTime? ReadNeighbour(SentenceWords words, Anchor anchor, int token)
    {
        var step = Lexicon.Is("past", words[token]) && words[token] is "last" or "previous" ? -1
            : words[token] == "next" ? 1
            : Lexicon.Is("this", words[token]) ? 0
            : (int?)null;
        if (step is not { } n) return null;
        if (Lexicon.Weekday(words[token + 1]) is { } weekday) return Weekday(anchor, token, token + 2, weekday, n);
        if (Lexicon.Month(words[token + 1]) is { } month) return MonthOf(anchor, token, month, n);
        if (Lexicon.Value("daypart", words[token + 1]) is not null && n == 0) return Shifted(anchor, token, token + 2, 0);
        if (Lexicon.Unit(words[token + 1]) is not { Base: "D" or "W" or "M" or "Y" } unit || words[token + 1].EndsWith('s')) return null;
        if (words[token + 1] == "night") return Shifted(anchor, token, token + 2, n);
        var symbolic = n == 0 ? $"the {unit.Name(1)} of publication" : $"the {unit.Name(1)} {(n < 0 ? "before" : "after")} that of publication";
        if (anchor.Published is not { } day) return new(token, token + 2, null, null, unit.Precision, symbolic, null, "symbolic-neighbour");
        return FoundTime.Of(token, token + 2, Around(unit.Shift(day, n), unit), "neighbour");
    }

    /// <summary>"Monday", "Monday night": the nearest one before publication, or after it where the clause says so.</summary>
    public static FoundTime? ReadWeekday(SentenceWords words, Anchor anchor, int token)
    {
        if (Lexicon.Weekday(words[token]) is not { } weekday || !words.IsCapital(token)) return null;
        var end = Lexicon.Value("daypart", words[token + 1]) is not null ? token + 2 : token + 1;
        return Weekday(anchor, token, end, weekday, anchor.IsFuture(token) ? 1 : -1, orToday: true);
    }

    /// <summary>"today", "yesterday", "tomorrow", "tonight", with a part of the day.</summary>
    public static FoundTime? ReadDay(SentenceWords words, Anchor anchor, int token)
    {
        if (Lexicon.Value("day", words[token]) is not { } offset) return null;
        var end = Lexicon.Value("daypart", words[token + 1]) is not null ? token + 2 : token + 1;
        return Shifted(anchor, token, end, int.Parse(offset, CultureInfo.InvariantCulture));
    }

    /// <summary>"recently", "earlier", "now".</summary>
    public static FoundTime? ReadVague(SentenceWords words, Anchor anchor, int token)
    {
        if (Lexicon.Value("vague", words[token]) is not { } reference || words[token] == "once") return null;
        if (words[token] is "earlier" && words[token + 1] is "than" or "this" or "in") return null;
        return new(token, token + 1, null, null, TimePrecision.Vague, reference switch
        {
            "PAST_REF" => "before publication",
            "FUTURE_REF" => "after publication",
            _ => "at publication",
        }, reference, "vague");
    }

    private static FoundTime Shifted(Anchor anchor, int first, int end, int days)
    {
        if (anchor.Published is { } day) return FoundTime.Of(first, end, Period.Day(day.AddDays(days)), "day-of-publication");
        var symbolic = days switch { 0 => "the day of publication", < 0 => "the day before publication", _ => "the day after publication" };
        return new(first, end, null, null, TimePrecision.Day, symbolic, null, "symbolic-day");
    }

    private static FoundTime Weekday(Anchor anchor, int first, int end, int weekday, int step, bool orToday = false)
    {
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)(weekday % 7));
        if (anchor.Published is not { } day)
            return new(first, end, null, null, TimePrecision.Day, $"the {name} {(step > 0 ? "after" : "before")} publication", null, "symbolic-weekday");
        var back = (Period.Weekday(day) - weekday + 7) % 7;
        if (back == 0 && !orToday) back = 7;
        var found = step > 0 ? day.AddDays(back == 0 ? 0 : 7 - back) : step == 0 ? day.AddDays(weekday - Period.Weekday(day)) : day.AddDays(-back);
        return FoundTime.Of(first, end, Period.Day(found), "weekday");
    }

    private static FoundTime? MonthOf(Anchor anchor, int token, int month, int step)
    {
        if (anchor.Published is not { } day) return new(token, token + 2, null, null, TimePrecision.Month, null, $"XXXX-{month:00}", "symbolic-month");
        var year = step switch
        {
            < 0 => month < day.Month ? day.Year : day.Year - 1,
            > 0 => month > day.Month ? day.Year : day.Year + 1,
            _ => day.Year,
        };
        return FoundTime.Of(token, token + 2, Period.Month(year, month), "neighbour-month");
    }

    private static Period Around(DateOnly day, TimeUnit unit) => unit switch
    {
        { Base: "Y", Count: 1 } => Period.Year(day.Year),
        { Base: "Y" } => Period.Decade(day.Year / 10 * 10),
        { Base: "M", Count: 3 } => Period.Quarter(day.Year, (day.Month + 2) / 3),
        { Base: "M" } => Period.Month(day.Year, day.Month),
        { Base: "W" } => Period.Week(day),
        _ => Period.Day(day),
    };
}
