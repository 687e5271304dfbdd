namespace Hearsay.Entities.Times;

/// <summary>Dates by the calendar. A missing year is the one nearest to publication that fits the tense.</summary>
internal static class CalendarPhrases
{
    private static readonly TimeLexicon Lexicon = TimeLexicon.Shipped;

    /// <summary><c>2025-04-25</c>, as one token or several; <c>4/25/2025</c> month first.</summary>
    public static FoundTime? ReadIso(SentenceWords words, Anchor anchor, int token)
    {
        var end = token + 1;
        var text = words[token];
        while (end < words.End && words.Glued(end) && (words[end] is "-" or "/" || char.IsAsciiDigit(words[end][0])) && text.Length < 10)
            text += words[end++];
        string[] forms = ["yyyy-MM-dd", "yyyy/MM/dd", "M/d/yyyy", "M/d/yy", "dd.MM.yyyy"];
        return text.Length >= 6 && DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? FoundTime.Of(token, end, Period.Day(day), "calendar-day")
            : null;
    }

    /// <summary>"25 April 2025", "the 25th of April", "25 April".</summary>
    public static FoundTime? ReadDayMonthYear(SentenceWords words, Anchor anchor, int token)
    {
        if (DayNumber(words, token, out var after) is not { } day) return null;
        if (words[after] == "of") after++;
        if (Lexicon.Month(words[after]) is not { } month || IsVerbMay(words, after)) return null;
        return WithYear(words, anchor, token, after + 1, month, day);
    }

    /// <summary>"April 25, 2025", "April 25", "Monday, April 25".</summary>
    public static FoundTime? ReadMonthDayYear(SentenceWords words, Anchor anchor, int token)
    {
        var at = token;
        if (Lexicon.Weekday(words[at]) is not null) at += words[at + 1] == "," ? 2 : 1;
        if (words[at] == "the" && at > token) at++;
        if (at > token && ReadDayMonthYear(words, anchor, at) is { } dayFirst) return dayFirst with { First = token };
        if (Lexicon.Month(words[at]) is not { } month || IsVerbMay(words, at)) return null;
        return DayNumber(words, at + 1, out var after) is { } day && !char.IsAsciiDigit(words[after].FirstOrDefault('-'))
            ? WithYear(words, anchor, token, after, month, day)
            : DayNumber(words, at + 1, out after) is { } d && Year(words, after) is not null ? WithYear(words, anchor, token, after, month, d) : null;
    }

    /// <summary>"early 2024", "mid-April", "late last year" where what follows is a month or a year.</summary>
    public static FoundTime? ReadPart(SentenceWords words, Anchor anchor, int token)
    {
        if (Lexicon.Value("part", words[token]) is not { } part) return null;
        var at = words[token + 1] is "-" or "in" ? token + 2 : token + 1;
        var inner = ReadMonth(words, anchor, at) ?? ReadDecade(words, anchor, at) ?? ReadYear(words, anchor, at) ?? RelativePhrases.ReadNeighbour(words, anchor, at);
        if (inner is not { From: { } from, To: { } to } found) return inner is { } open ? open with { First = token } : null;
        var third = new Period(from, to, found.Precision, found.Timex ?? "").Third(part);
        return found with { First = token, From = third.From, To = third.To, Why = found.Why + "-part" };
    }

    /// <summary>"April 2025", "in April", "April of last year".</summary>
    public static FoundTime? ReadMonth(SentenceWords words, Anchor anchor, int token)
    {
        if (Lexicon.Month(words[token]) is not { } month || IsVerbMay(words, token)) return null;
        var end = token + 1;
        if (words[end] is "," or "of" && Year(words, end + 1) is not null) end++;
        if (Year(words, end) is { } year) return FoundTime.Of(token, end + 1, Period.Month(year, month), "calendar-month");
        if (!IsNamedMonth(words, token)) return null;
        return anchor.Published is { } day
            ? FoundTime.Of(token, token + 1, Period.Month(NearestYear(anchor, token, day, month), month), "month-nearest-publication")
            : new(token, token + 1, null, null, TimePrecision.Month, $"{Title(words[token])} nearest to publication", $"XXXX-{month:00}", "month-without-year");
    }

    /// <summary>"the first quarter of 2024", "Q3 2024".</summary>
    public static FoundTime? ReadQuarter(SentenceWords words, Anchor anchor, int token)
    {
        var (number, end) = words[token] switch
        {
            "first" when words[token + 1] == "quarter" => (1, token + 2),
            "second" when words[token + 1] == "quarter" => (2, token + 2),
            "third" when words[token + 1] == "quarter" => (3, token + 2),
            "fourth" when words[token + 1] == "quarter" => (4, token + 2),
            ['q', >= '1' and <= '4'] q => (q[1] - '0', token + 1),
            _ => (0, token),
        };
        if (number == 0) return null;
        var at = words[end] is "of" or "," ? end + 1 : end;
        return Year(words, at) is { } year ? FoundTime.Of(token, at + 1, Period.Quarter(year, number), "calendar-quarter") : null;
    }

    /// <summary>"summer 2023", "the winter of 2022"; a season alone is too vague in news.</summary>
    public static FoundTime? ReadSeason(SentenceWords words, Anchor anchor, int token)
    {
        if (Lexicon.Value("season", words[token]) is not { } code) return null;
        var at = words[token + 1] == "of" ? token + 2 : token + 1;
        return Year(words, at) is { } year ? FoundTime.Of(token, at + 1, Period.Season(year, code), "calendar-season") : null;
    }

    /// <summary>"the 1990s".</summary>
    public static FoundTime? ReadDecade(SentenceWords words, Anchor anchor, int token)
    {
        var word = words[token];
        var end = token + 1;
        if (word is [.., 's'] && word.Length == 5) word = word[..4];
        else if (words[token + 1] is "s" && words.Glued(token + 1)) end++;
        else return null;
        return Year(word) is { } year && year % 10 == 0 ? FoundTime.Of(token, end, Period.Decade(year), "calendar-decade") : null;
    }

    /// <summary>A year alone: after a preposition or in brackets, so that a count of 2,000 is not one.</summary>
    public static FoundTime? ReadYear(SentenceWords words, Anchor anchor, int token)
    {
        if (Year(words, token) is not { } year) return null;
        var before = words[token - 1];
        var likely = before is "in" or "since" or "of" or "from" or "to" or "until" or "till" or "by" or "during" or "before" or "after" or "and"
            or "between" or "(" or "early" or "late" or "mid" or "-" or "–" or "for" or "back" or "," or "through" or "the" or "around" or "year" or "fiscal" or "";
        var counted = words[token + 1] is { Length: > 0 } next && char.IsLetter(next[0]) && before is "of" or "to" or "for" or "," or "the" or "around" or "and" or ""
            && next.EndsWith('s') && next is not ("was" or "is" or "has" or "as");
        return likely && !counted ? FoundTime.Of(token, token + 1, Period.Year(year), "calendar-year") : null;
    }

    private static FoundTime? WithYear(SentenceWords words, Anchor anchor, int first, int after, int month, int day)
    {
        var at = words[after] == "," ? after + 1 : after;
        if (Year(words, at) is { } year && IsDay(year, month, day))
            return FoundTime.Of(first, at + 1, Period.Day(new DateOnly(year, month, day)), "calendar-day");
        if (anchor.Published is not { } published)
        {
            return new(first, after, null, null, TimePrecision.Day,
                string.Create(CultureInfo.InvariantCulture, $"{day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} nearest to publication"),
                string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"), "day-without-year");
        }
        var nearest = NearestYear(anchor, first, published, month);
        return IsDay(nearest, month, day) ? FoundTime.Of(first, after, Period.Day(new DateOnly(nearest, month, day)), "day-nearest-publication") : null;
    }

    /// <summary>The year that puts a month nearest to publication: past by default, ahead where the clause says so.</summary>
    private static int NearestYear(Anchor anchor, int token, DateOnly published, int month)
    {
        var ahead = anchor.IsFuture(token);
        if (ahead) return month < published.Month ? published.Year + 1 : published.Year;
        return month > published.Month + 1 ? published.Year - 1 : published.Year;
    }

    private static int? DayNumber(SentenceWords words, int token, out int after)
    {
        after = token + 1;
        var word = words[token];
        if (word.Length is 3 or 4 && word[^2..] is "st" or "nd" or "rd" or "th") word = word[..^2];
        else if (words[after] is "st" or "nd" or "rd" or "th" && words.Glued(after)) after++;
        return word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? Year(SentenceWords words, int token) => Year(words[token]);

    private static int? Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and <= 2100 ? year : null;

    private static bool IsDay(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month);

    /// <summary>"May" the verb, "March" the verb, "mar" and the like.</summary>
    private static bool IsVerbMay(SentenceWords words, int token) => !words.IsCapital(token);

    private static bool IsNamedMonth(SentenceWords words, int token) =>
        words[token] is not ("may" or "march" or "august")
        || words[token - 1] is "in" or "since" or "last" or "next" or "this" or "until" or "by" or "from" or "early" or "late" or "mid" or "to" or "and" or "of" or "during" or "-";

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
