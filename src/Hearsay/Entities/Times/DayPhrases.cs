namespace Hearsay.Entities.Times;

/// <summary>Days of the calendar. A missing year is the one that the tense asks for, else the nearest to publication.</summary>
internal static class DayPhrases
{
    private static readonly string[] Numeric = ["yyyy-MM-dd", "yyyy/MM/dd", "M/d/yyyy", "M/d/yy", "dd.MM.yyyy"];
    private static readonly TimeLexicon Lexicon = TimeLexicon.Shipped;

    /// <summary><c>2025-04-25</c>, as one token or several; <c>4/25/2025</c> month first.</summary>
    public static FoundTime? ReadIso(SentenceWords words, Anchor anchor, int token)
    {
        if (!char.IsAsciiDigit(words[token][0])) return null;
        var end = token + 1;
        var text = words[token];
        while (end < words.End && words.Glued(end) && (words[end] is "-" or "/" || char.IsAsciiDigit(words[end][0])) && text.Length < 10)
            text += words[end++];
        return text.Length >= 6 && DateOnly.TryParseExact(text, Numeric, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? FoundTime.Of(token, end, Period.Day(day), "calendar-day")
            : null;
    }

    /// <summary>"25 April 2025", "the 25th of April", "9 to 12 June", "8-May-2006".</summary>
    public static FoundTime? ReadDayMonthYear(SentenceWords words, Anchor anchor, int token)
    {
        if (DayNumber(words, token, out var after) is not { } day) return null;
        var last = day;
        if (Joins(words[after]) && DayNumber(words, after + 1, out var second) is { } other && other > day) (last, after) = (other, second);
        if (words[after] is "of" || words[after] is "-" && words.Glued(after)) after++;
        if (words[after] == "day" && words[after + 1] == "of") after += 2;
        return CalendarPhrases.MonthAt(words, after) is { } month ? WithYear(words, anchor, token, after + 1, month, day, last) : null;
    }

    /// <summary>"April 25, 2025", "April 25", "Monday, April 25", "April 25-27".</summary>
    public static FoundTime? ReadMonthDayYear(SentenceWords words, Anchor anchor, int token)
    {
        var at = token;
        if (Lexicon.Weekday(words[at]) is not null) at += words[at + 1] == "," ? 2 : 1;
        if (at > token && words[at] == "the") at++;
        if (at > token && ReadDayMonthYear(words, anchor, at) is { } dayFirst) return dayFirst with { First = token };
        if (CalendarPhrases.MonthAt(words, at) is not { } month) return null;
        if (words[at + 1] == "the") at++;
        if (DayNumber(words, at + 1, out var after) is not { } day) return null;
        var last = day;
        if (Joins(words[after]) && DayNumber(words, after + 1, out var second) is { } other && other > day && IsDayOnly(words, after, second)) (last, after) = (other, second);
        return WithYear(words, anchor, token, after, month, day, last);
    }

    /// <summary>"Thanksgiving Day", "Christmas".</summary>
    public static FoundTime? ReadHoliday(SentenceWords words, Anchor anchor, int token)
    {
        if (!words.IsCapital(token)) return null;
        for (var length = 4; length >= 1; length--)
        {
            var name = string.Concat(Enumerable.Range(token, length).Select(t => t == token || words.Glued(t) ? words[t] : " " + words[t])).Replace('’', '\'');
            if (Lexicon.Value("holiday", name) is not { } rule) continue;
            var end = token + length;
            if (words[end] == "," && CalendarPhrases.YearAt(words, end + 1) is not null) end++;
            if (CalendarPhrases.YearAt(words, end) is { } year) return FoundTime.Of(token, end + 1, Period.Day(Holiday(rule, year)), "holiday");
            if (anchor.Published is not { } published) return new(token, token + length, null, null, TimePrecision.Day, name + " nearest to publication", null, "symbolic-holiday");
            return FoundTime.Of(token, token + length, Period.Day(Nearest(anchor.TenseAt(token), published, y => Holiday(rule, y))), "holiday");
        }
        return null;
    }

    /// <summary>The day in the year that the tense asks for; without a tense the one nearest to publication, days behind counting half as far: news tells more of the past.</summary>
    public static DateOnly Nearest(Tense tense, DateOnly published, Func<int, DateOnly> dayIn)
    {
        var candidates = new[] { published.Year - 1, published.Year, published.Year + 1 }.Select(dayIn);
        var fits = tense switch
        {
            Tense.Past => candidates.Where(d => d <= published.AddDays(1)),
            Tense.Future => candidates.Where(d => d >= published),
            _ => candidates,
        };
        return fits.MinBy(d => d > published ? 2 * (d.DayNumber - published.DayNumber) : published.DayNumber - d.DayNumber);
    }

    private static FoundTime WithYear(SentenceWords words, Anchor anchor, int first, int after, int month, int day, int last)
    {
        var at = words[after] is "," or "of" || words[after] is "-" && words.Glued(after) ? after + 1 : after;
        if (CalendarPhrases.YearAt(words, at) is { } year) return Days(first, at + 1, year, month, day, last, "calendar-day");
        if (CalendarPhrases.RelativeYear(words, anchor, after) is var (relative, end)) return Days(first, end, relative, month, day, last, "day-of-year");
        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        if (anchor.Published is not { } published)
        {
            return new(first, after, null, null, TimePrecision.Day, string.Create(CultureInfo.InvariantCulture, $"{day} {name} nearest to publication"),
                string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"), "day-without-year");
        }
        var nearest = Nearest(anchor.TenseAt(first), published, y => new DateOnly(y, month, Math.Min(day, DateTime.DaysInMonth(y, month))));
        return Days(first, after, nearest.Year, month, day, last, "day-nearest-publication");
    }

    private static FoundTime Days(int first, int end, int year, int month, int day, int last, string why)
    {
        var days = DateTime.DaysInMonth(year, month);
        var from = new DateOnly(year, month, Math.Min(day, days));
        return FoundTime.Of(first, end, Period.Day(from), why) with { To = new DateOnly(year, month, Math.Min(last, days)) };
    }

    private static DateOnly Holiday(string rule, int year)
    {
        var parts = rule.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        if (parts.Length == 2) return new DateOnly(year, parts[0], parts[1]);
        var first = new DateOnly(year, parts[0], 1);
        var day = first.AddDays((parts[1] - Period.Weekday(first) + 7) % 7).AddDays(7 * (parts[2] - 1));
        return day.Month == parts[0] ? day : day.AddDays(-7);
    }

    private static bool Joins(string word) => word is "to" or "-" or "–" or "and" or "or" or "through";

    /// <summary>"April 25 and 26" but not "April 25 and 26 people".</summary>
    private static bool IsDayOnly(SentenceWords words, int joint, int after) =>
        words[joint] is "-" or "–" || !words.Gap(after) || words[after] is "in" or "at" or "for" or "with" or "to" or "as" or "by" or "when" or "and";

    private static int? DayNumber(SentenceWords words, int token, out int after)
    {
        after = token + 1;
        var word = words[token];
        if (word.Length is 3 or 4 && word[^2..] is "st" or "nd" or "rd" or "th") word = word[..^2];
        else if (words[after] is "st" or "nd" or "rd" or "th" && words.Glued(after)) after++;
        return word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }
}
