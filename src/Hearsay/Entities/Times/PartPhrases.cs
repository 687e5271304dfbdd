namespace Hearsay.Entities.Times;

/// <summary>Parts of a period: "early 2024", "the end of the year", "the first quarter", "later this week".</summary>
internal static class PartPhrases
{
    private static readonly TimeLexicon Lexicon = TimeLexicon.Shipped;

    /// <summary>"early 2024", "mid-April", "late last year", "the end of March", "the middle of next week".</summary>
    public static FoundTime? ReadPart(SentenceWords words, Anchor anchor, int token)
    {
        var at = words[token] == "the" ? token + 1 : token;
        if (Lexicon.Value("part", words[at]) is not { } part) return null;
        var isNoun = part is "MID" && words[at] == "middle" || words[at] is "beginning" or "start" or "opening" or "end" or "close";
        if (isNoun != (words[at + 1] == "of") || words[token] == "the" && !isNoun && words[at] is not ("early" or "late")) return null;
        at += isNoun || words[at + 1] is "-" or "in" ? 2 : 1;
        if (Inner(words, anchor, at) is not { } inner) return null;
        if (inner is not { From: { } from, To: { } to }) return inner with { First = token, Symbolic = inner.Symbolic is { } s ? $"the {Name(part)} of {s}" : null };
        var third = new Period(from, to, inner.Precision, inner.Timex ?? "").Third(part);
        return inner with { First = token, From = third.From, To = third.To, Why = inner.Why + "-part" };
    }

    /// <summary>"the first quarter of 2024", "Q3 2024", "the second half of last year", "the last week of April", "the first quarter".</summary>
    public static FoundTime? ReadOrdinal(SentenceWords words, Anchor anchor, int token)
    {
        if (CalendarPhrases.YearAt(words, token) is { } year && ShortPart(words, words[token + 1] == "-" ? token + 2 : token + 1) is var (half, shortPart, end))
            return Part(FoundTime.Of(token, end, Period.Year(year), ""), half, shortPart) is { } period ? FoundTime.Of(token, end, period, "ordinal-" + shortPart) : null;
        var at = words[token] == "the" ? token + 1 : token;
        var (number, unit, after) = ShortPart(words, at) ?? (Lexicon.Ordinal(words[at]) ?? 0, words[at + 1], at + 2);
        if (number == 0 || unit is not ("quarter" or "half" or "week" or "month")) return null;
        var inAt = words[after] is "of" or "," or "in" ? after + 1 : after;
        var isOuter = Inner(words, anchor, inAt) is { From: not null, To: not null } inner && inner.Precision is TimePrecision.Month or TimePrecision.Year;
        if (isOuter && Inner(words, anchor, inAt) is { } outer && Part(outer, number, unit) is { } part) return FoundTime.Of(token, outer.End, part, "ordinal-" + unit);
        if (unit is not ("quarter" or "half") || number < 0 || words[after] == "of") return null;
        if (anchor.Published is not { } day) return new(token, after, null, null, TimePrecision.Month, $"{unit} {number} nearest to publication", null, "symbolic-ordinal");
        var start = DayPhrases.Nearest(anchor.TenseAt(after - 1) is Tense.Future ? Tense.Future : Tense.Past, day, y => new DateOnly(y, (number - 1) * (unit == "half" ? 6 : 3) + 1, 1));
        return Part(FoundTime.Of(0, 0, Period.Year(start.Year), ""), number, unit) is { } near ? FoundTime.Of(token, after, near, "ordinal-nearest-publication") : null;
    }

    /// <summary>"Q3", "H1".</summary>
    private static (int Number, string Unit, int After)? ShortPart(SentenceWords words, int at) => words[at] switch
    {
        ['q', >= '1' and <= '4'] q => (q[1] - '0', "quarter", at + 1),
        ['h', '1' or '2'] h => (h[1] - '0', "half", at + 1),
        _ => null,
    };

    /// <summary>"earlier this week", "later that year", "earlier on Friday": the part before or after publication.</summary>
    public static FoundTime? ReadSoFar(SentenceWords words, Anchor anchor, int token)
    {
        if (words[token] is not ("earlier" or "later")) return null;
        var at = words[token + 1] is "on" or "in" ? token + 2 : token + 1;
        if (Inner(words, anchor, at) is not { } inner) return null;
        if (inner is not { From: { } from, To: { } to } || anchor.Published is not { } day || from > day || to < day || from == to) return inner with { First = token };
        return words[token] == "earlier" ? inner with { First = token, To = day, Why = "earlier-window" } : inner with { First = token, From = day, Why = "later-window" };
    }

    /// <summary>"the week ending Friday", "the month to 12 May", "the week of June 2".</summary>
    public static FoundTime? ReadWeekAround(SentenceWords words, Anchor anchor, int token)
    {
        var at = words[token] == "the" ? token + 1 : token;
        if (words[at] is not ("week" or "month" or "quarter" or "year") || Lexicon.Unit(words[at]) is not { } unit) return null;
        var ends = words[at + 1] is "ending" or "ended" or "to";
        if (!ends && words[at + 1] is not ("beginning" or "starting" or "of")) return null;
        var dayAt = words[at + 2] is "on" or "the" ? at + 3 : at + 2;
        var day = DayPhrases.ReadDayMonthYear(words, anchor, dayAt) ?? DayPhrases.ReadMonthDayYear(words, anchor, dayAt) ?? RelativePhrases.ReadWeekday(words, anchor, dayAt);
        if (day is not { } found) return null;
        if (found.From is not { } date) return found with { First = token, Symbolic = $"the {words[at]} {words[at + 1]} {found.Symbolic}", Why = "symbolic-week-window" };
        if (words[at + 1] == "of") return FoundTime.Of(token, found.End, Period.Week(date), "week-of");
        var (from, to) = ends ? (unit.Shift(date, -1).AddDays(1), date) : (date, unit.Shift(date, 1).AddDays(-1));
        return new(token, found.End, from, to, TimePrecision.Day, null, unit.Duration(1), "week-window");
    }

    /// <summary>What has parts: months, years, decades, centuries, seasons, "last year", "that month", "the year".</summary>
    private static FoundTime? Inner(SentenceWords words, Anchor anchor, int at)
    {
        if (words[at] == "the" && Lexicon.Unit(words[at + 1]) is { Base: "Y" or "M" or "W" } && !words[at + 1].EndsWith('s') && words[at + 2] is not ("of" or "before" or "after"))
            return RelativePhrases.Neighbour(anchor, at, at + 2, Lexicon.Unit(words[at + 1])!.Value, 0);
        if (words[at] == "the" && words[at + 1] is { Length: > 0 } next && char.IsAsciiDigit(next[0])) at++;
        return CalendarPhrases.ReadMonth(words, anchor, at) ?? CalendarPhrases.ReadDecade(words, anchor, at) ?? CalendarPhrases.ReadCentury(words, anchor, at)
            ?? CalendarPhrases.ReadSeason(words, anchor, at) ?? YearAfterPart(words, at) ?? AnaphoricPhrases.ReadPointed(words, anchor, at)
            ?? RelativePhrases.ReadNeighbour(words, anchor, at) ?? RelativePhrases.ReadWeekday(words, anchor, at) ?? RelativePhrases.ReadDay(words, anchor, at);
    }

    private static FoundTime? YearAfterPart(SentenceWords words, int at) =>
        CalendarPhrases.YearAt(words, at) is { } year ? FoundTime.Of(at, at + 1, Period.Year(year), "calendar-year") : null;

    private static Period? Part(FoundTime outer, int number, string unit) => (unit, outer.Precision) switch
    {
        ("quarter", TimePrecision.Year) => Period.Quarter(outer.From!.Value.Year, number < 0 ? 4 : number),
        ("half", TimePrecision.Year) when number is 1 or 2 => Period.Half(outer.From!.Value.Year, number),
        ("half", TimePrecision.Month) when number is 1 or 2 => Days(outer, (number - 1) * 15, number == 1 ? 14 : 31),
        ("week", TimePrecision.Month) => number < 0 ? new Period(outer.To!.Value.AddDays(-6), outer.To.Value, TimePrecision.Day, outer.Timex ?? "") : Days(outer, 7 * (number - 1), 7 * number - 1),
        ("week", TimePrecision.Year) => number < 0 ? Period.Week(outer.To!.Value.AddDays(-6)) : Period.Week(outer.From!.Value.AddDays(3)).Later(7 * (number - 1)),
        ("month", TimePrecision.Year) when outer.To!.Value.Year == outer.From!.Value.Year => Period.Month(outer.From.Value.Year, number < 0 ? 12 : number),
        _ => null,
    };

    private static Period Days(FoundTime outer, int first, int last)
    {
        var (from, to) = (outer.From!.Value, outer.To!.Value);
        return new Period(from.AddDays(first), from.AddDays(last) < to ? from.AddDays(last) : to, TimePrecision.Day, outer.Timex ?? "");
    }

    private static string Name(string part) => part switch { "START" => "beginning", "END" => "end", _ => "middle" };
}
