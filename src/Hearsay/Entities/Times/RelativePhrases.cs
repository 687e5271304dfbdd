namespace Hearsay.Entities.Times;

/// <summary>Times relative to publication.</summary>
internal static class RelativePhrases
{
    /// <summary>The rule of "the last 18 months".</summary>
    public const string Window = "window";

    private static readonly TimeLexicon Lexicon = TimeLexicon.Shipped;

    /// <summary>"the last 18 months", "the past week", "the coming days": windows that end or begin at publication.</summary>
    public static FoundTime? ReadWindow(SentenceWords words, Anchor anchor, int token)
    {
        var at = words[token] is "the" or "these" or "those" ? token + 1 : token;
        var ahead = Lexicon.Is("next", words[at]);
        var recent = words[at] is "recent";
        if (!ahead && !recent && !Lexicon.Is("past", words[at])) return null;
        var closed = at > token && words[at] is "last" or "past" or "next" or "coming" || words[at] == "past";
        var count = recent ? null : Count.Read(words, ++at);
        var unitAt = recent ? at + 1 : count?.End ?? at;
        if (Lexicon.Unit(words[unitAt]) is not { } unit || words[unitAt + 1] is "of") return null;
        var plural = words[unitAt].EndsWith('s');
        if (count is null && !plural && !closed) return null;
        return InWindow(anchor, token, unitAt + 1, unit, recent || count is null && plural ? null : count is { } c ? c.Number : 1, ahead);
    }

    /// <summary>"two days ago", "three weeks from now".</summary>
    public static FoundTime? ReadShifted(SentenceWords words, Anchor anchor, int token)
    {
        var bare = Lexicon.Unit(words[token]) is not null && words[token].EndsWith('s');
        var count = bare ? new Count(null, token, false) : Count.Read(words, token);
        if (count is not { } c || Lexicon.Unit(words[c.End]) is not { } unit) return null;
        var (direction, end) = (words[c.End + 1], words[c.End + 2]) switch
        {
            ("ago" or "back", _) => (-1, c.End + 2),
            ("from", "now" or "today") => (1, c.End + 3),
            _ => (0, 0),
        };
        if (direction == 0) return null;
        if (c.Number is not { } n)
            return new(token, end, null, null, TimePrecision.Vague, $"some {unit.Name(2)} {(direction < 0 ? "before" : "after")} publication", direction < 0 ? "PAST_REF" : "FUTURE_REF", "vague-shift");
        if (anchor.Published is not { } day || unit.Base == "Y" && n * unit.Count >= day.Year)
            return new(token, end, null, null, unit.Precision, Symbolic(unit, n, direction > 0), unit.Duration(n), "symbolic-shift");
        return FoundTime.Of(token, end, Around(unit.Shift(day, direction * n), unit, unit.Precision), "shift");
    }

    /// <summary>"last week", "next month", "this year", "last Friday", "this morning".</summary>
    public static FoundTime? ReadNeighbour(SentenceWords words, Anchor anchor, int token)
    {
        int? step = words[token] switch { "last" or "previous" => -1, "next" => 1, "this" or "current" => 0, _ => null };
        if (step is not { } n) return null;
        if (Lexicon.Weekday(words[token + 1]) is { } weekday) return Weekday(anchor, token, token + 2, weekday, n, orToday: false);
        if (CalendarPhrases.MonthAt(words, token + 1) is { } month) return MonthOf(anchor, token, month, n);
        if (Lexicon.Value("daypart", words[token + 1]) is { } part && (n == 0 || words[token + 1] is "night" or "evening")) return Shifted(anchor, token, token + 2, n, part);
        return Lexicon.Unit(words[token + 1]) is { Base: "D" or "W" or "M" or "Y" } unit && !words[token + 1].EndsWith('s')
            ? Neighbour(anchor, token, token + 2, unit, n)
            : null;
    }

    /// <summary>The unit of publication, or the one before or after it.</summary>
    public static FoundTime Neighbour(Anchor anchor, int first, int end, TimeUnit unit, int step)
    {
        if (anchor.Published is { } day) return FoundTime.Of(first, end, Around(unit.Shift(day, step), unit, unit.Precision), "neighbour");
        var symbolic = step == 0 ? $"the {unit.Name(1)} of publication" : $"the {unit.Name(1)} {(step < 0 ? "before" : "after")} that of publication";
        return new(first, end, null, null, unit.Precision, symbolic, null, "symbolic-neighbour");
    }

    /// <summary>"the weekend", "last weekend", "this weekend".</summary>
    public static FoundTime? ReadWeekend(SentenceWords words, Anchor anchor, int token)
    {
        if (words[token + 1] != "weekend") return null;
        int? step = words[token] switch { "last" or "past" => -1, "the" => anchor.TenseAt(token + 1) == Tense.Future ? 0 : -1, "this" => 0, "next" => 1, _ => null };
        if (step is not { } n) return null;
        if (anchor.Published is not { } day)
            return new(token, token + 2, null, null, TimePrecision.Day, $"the weekend {(n < 0 ? "before" : "after")} publication", null, "symbolic-weekend");
        var weekend = Period.Weekend(day);
        if (n == 0 && weekend.From > day && words[token] == "this" && anchor.TenseAt(token + 1) == Tense.Past) n = -1;
        return FoundTime.Of(token, token + 2, weekend.From <= day && n < 0 && words[token] == "the" ? weekend : weekend.Later(7 * n), "weekend");
    }

    /// <summary>"Monday", "Monday night": the nearest one before publication, or after it where the clause says so.</summary>
    public static FoundTime? ReadWeekday(SentenceWords words, Anchor anchor, int token)
    {
        if (Lexicon.Weekday(words[token]) is not { } weekday || !words.IsCapital(token)) return null;
        var part = Lexicon.Value("daypart", words[token + 1]);
        var ahead = anchor.TenseAt(token) == Tense.Future || words[token - 2] is "early" or "soon" or "late" && words[token - 1] == "as" || words[token - 1] == "by";
        return Weekday(anchor, token, part is null ? token + 1 : token + 2, weekday, ahead ? 1 : -1, orToday: true, part);
    }

    /// <summary>"today", "yesterday", "tomorrow", "tonight", with a part of the day.</summary>
    public static FoundTime? ReadDay(SentenceWords words, Anchor anchor, int token)
    {
        if (Lexicon.Value("day", words[token]) is not { } offset || words[token + 1] is "'s" or "’s" && words[token + 2] is "youth" or "world" or "society") return null;
        var part = Lexicon.Value("daypart", words[token + 1]);
        return Shifted(anchor, token, part is null ? token + 1 : token + 2, int.Parse(offset, CultureInfo.InvariantCulture), part ?? (words[token] == "tonight" ? "NI" : null));
    }

    /// <summary>"recently", "now", "soon": only where they are adverbs of their own.</summary>
    public static FoundTime? ReadVague(SentenceWords words, Anchor anchor, int token)
    {
        if (Lexicon.Value("vague", words[token]) is not { } reference || !words.Is(token, Upos.ADV)) return null;
        if (words[token - 1] is "as" or "(" or "or" or "than" || words[token + 1] is "than" or "as" or "after" or "before" or "that") return null;
        return new(token, token + 1, null, null, TimePrecision.Vague, reference switch
        {
            "PAST_REF" => "before publication",
            "FUTURE_REF" => "after publication",
            _ => "at publication",
        }, reference, "vague");
    }

    /// <summary>The period of a unit around a day; no finer than what is known of the day.</summary>
    public static Period Around(DateOnly day, TimeUnit unit, TimePrecision known) => unit switch
    {
        { Base: "Y", Count: 1 } when known == TimePrecision.Day && unit.Precision != known => Period.Year(day.Year),
        { Base: "Y", Count: < 10 } => Period.Year(day.Year),
        { Base: "Y", Count: < 100 } => Period.Decade(day.Year / 10 * 10),
        { Base: "Y" } => Period.Century(day.Year / 100 + 1),
        { Base: "M", Count: 3 } => Period.Quarter(day.Year, (day.Month + 2) / 3),
        { Base: "M" } => Period.Month(day.Year, day.Month),
        { Base: "W" } => Period.Week(day),
        _ => Period.Day(day),
    };

    private static FoundTime InWindow(Anchor anchor, int first, int end, TimeUnit unit, int? number, bool ahead)
    {
        var timex = unit.Duration(number);
        if (number is not { } n)
            return new(first, end, null, null, TimePrecision.Vague, ahead ? "soon after publication" : "shortly before publication", timex, "vague-window");
        if (anchor.Published is not { } day) return new(first, end, null, null, unit.Precision, Symbolic(unit, n, ahead), timex, "symbolic-window");
        var other = unit.Shift(day, ahead ? n : -n);
        return new(first, end, ahead ? day : other, ahead ? other : day, TimePrecision.Day, null, timex, Window);
    }

    private static string Symbolic(TimeUnit unit, int n, bool ahead) =>
        string.Create(CultureInfo.InvariantCulture, $"{n * unit.Count} {unit.Name(n)} {(ahead ? "after" : "before")} publication");

    private static FoundTime Shifted(Anchor anchor, int first, int end, int days, string? part)
    {
        if (anchor.Published is { } day) return FoundTime.Of(first, end, Period.Day(day.AddDays(days)).In(part), "day-of-publication");
        var symbolic = days switch { 0 => "the day of publication", < 0 => "the day before publication", _ => "the day after publication" };
        return new(first, end, null, null, TimePrecision.Day, symbolic, null, "symbolic-day");
    }

    private static FoundTime Weekday(Anchor anchor, int first, int end, int weekday, int step, bool orToday, string? part = null)
    {
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)(weekday % 7));
        if (anchor.Published is not { } day)
            return new(first, end, null, null, TimePrecision.Day, $"the {name} {(step > 0 ? "after" : "before")} publication", null, "symbolic-weekday");
        var back = (Period.Weekday(day) - weekday + 7) % 7;
        if (back == 0 && !orToday) back = 7;
        var found = step > 0 ? day.AddDays(back == 0 ? 0 : 7 - back) : step == 0 ? day.AddDays(weekday - Period.Weekday(day)) : day.AddDays(-back);
        return FoundTime.Of(first, end, Period.Day(found).In(part), "weekday");
    }

    private static FoundTime MonthOf(Anchor anchor, int token, int month, int step)
    {
        if (anchor.Published is not { } day)
            return new(token, token + 2, null, null, TimePrecision.Month, $"the {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {(step < 0 ? "before" : step > 0 ? "after" : "nearest to")} publication", $"XXXX-{month:00}", "symbolic-month");
        var year = step switch
        {
            < 0 => month < day.Month ? day.Year : day.Year - 1,
            > 0 => month > day.Month ? day.Year : day.Year + 1,
            _ => day.Year,
        };
        return FoundTime.Of(token, token + 2, Period.Month(year, month), "neighbour-month");
    }
}
