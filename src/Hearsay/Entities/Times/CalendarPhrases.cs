namespace Hearsay.Entities.Times;

/// <summary>Months, seasons, years, decades and centuries of the calendar.</summary>
internal static class CalendarPhrases
{
    private static readonly TimeLexicon Lexicon = TimeLexicon.Shipped;

    /// <summary>"April 2025", "in April", "April of last year", "April this year".</summary>
    public static FoundTime? ReadMonth(SentenceWords words, Anchor anchor, int token)
    {
        if (MonthAt(words, token) is not { } month) return null;
        var end = token + 1;
        if (words[end] is "," or "of" or "in" && YearAt(words, end + 1) is not null) end++;
        if (YearAt(words, end) is { } year) return FoundTime.Of(token, end + 1, Period.Month(year, month), "calendar-month");
        if (RelativeYear(words, anchor, token + 1) is var (relative, after)) return FoundTime.Of(token, after, Period.Month(relative, month), "month-of-year");
        if (!IsNamedMonth(words, token)) return null;
        if (anchor.Published is not { } day)
            return new(token, token + 1, null, null, TimePrecision.Month, $"{Title(words[token])} nearest to publication", $"XXXX-{month:00}", "month-without-year");
        var nearest = DayPhrases.Nearest(anchor.TenseAt(token), new DateOnly(day.Year, day.Month, 1), y => new DateOnly(y, month, 1));
        return FoundTime.Of(token, token + 1, Period.Month(nearest.Year, month), "month-nearest-publication");
    }

    /// <summary>"summer 2023", "the winter of 2022", "last fall", "this spring", "in spring".</summary>
    public static FoundTime? ReadSeason(SentenceWords words, Anchor anchor, int token)
    {
        var at = token;
        int? step = words[at] switch { "last" => -1, "this" => 0, "next" => 1, _ => null };
        if (step is not null || words[at] is "the") at++;
        if (Lexicon.Value("season", words[at]) is not { } code) return null;
        var yearAt = words[at + 1] is "of" or "," ? at + 2 : at + 1;
        if (YearAt(words, yearAt) is { } year) return FoundTime.Of(token, yearAt + 1, Period.Season(year, code), "calendar-season");
        if (at == token && !(words[token - 1] is "in" or "by" or "until" or "since" or "during" && code is not "FA") || words[at + 1] is "of" || words[at] == "fall" && step is null) return null;
        if (anchor.Published is not { } day)
            return new(token, at + 1, null, null, TimePrecision.Month, $"the {words[at]} {(step ?? 0) switch { < 0 => "before", > 0 => "after", _ => "nearest to" }} publication", $"XXXX-{code}", "symbolic-season");
        return FoundTime.Of(token, at + 1, SeasonNear(day, code, step, anchor.TenseAt(at)), "season-nearest-publication");
    }

    /// <summary>"the 1990s", "the '90s".</summary>
    public static FoundTime? ReadDecade(SentenceWords words, Anchor anchor, int token)
    {
        var (at, word) = (token, words[token]);
        if (Lexicon.Value("decade", word) is { } spelled && words[token - 1] is "the" or "early" or "late" or "mid")
            return FoundTime.Of(token, token + 1, Period.Decade(int.Parse(spelled, CultureInfo.InvariantCulture)), "calendar-decade");
        var quoted = word is "'" or "’" or "‘";
        if (quoted) word = words[++at];
        var trimmed = word.TrimStart('\'', '’', '‘');
        quoted |= trimmed.Length < word.Length;
        var end = at + 1;
        if (trimmed is [.., 's']) trimmed = trimmed[..^1].TrimEnd('\'', '’');
        else if (words[at + 1] is "s" or "'s" or "’s" && words.Glued(at + 1)) end++;
        else return null;
        if (Year(trimmed) is { } year && year % 10 == 0) return FoundTime.Of(token, end, Period.Decade(year), "calendar-decade");
        return trimmed is [>= '2' and <= '9', '0'] && (quoted || words[token - 1] is "the" && words[token - 2] is "in" or "of" or "during" or "since")
            ? FoundTime.Of(token, end, Period.Decade(1900 + int.Parse(trimmed, CultureInfo.InvariantCulture)), "calendar-decade")
            : null;
    }

    /// <summary>"the 19th century", "the twentieth century".</summary>
    public static FoundTime? ReadCentury(SentenceWords words, Anchor anchor, int token)
    {
        var word = words[token];
        if (word.Length is 3 or 4 && word[^2..] is "st" or "nd" or "rd" or "th") word = word[..^2];
        var at = words[token + 1] is "st" or "nd" or "rd" or "th" && words.Glued(token + 1) ? token + 2 : token + 1;
        if (word.Length > 2 || !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 2 or > 22) return null;
        if (words[at] == "-") at++;
        return words[at] is "century" && words[at + 1] is not ("bc" or "bce") ? FoundTime.Of(token, at + 1, Period.Century(number), "calendar-century") : null;
    }

    /// <summary>A year alone: after a preposition or in brackets, so that a count of 2,000 is not one.</summary>
    public static FoundTime? ReadYear(SentenceWords words, Anchor anchor, int token)
    {
        if (YearAt(words, token) is not { } year) return null;
        var before = words[token - 1];
        var likely = before is "in" or "since" or "of" or "from" or "to" or "until" or "till" or "by" or "during" or "before" or "after" or "and"
            or "between" or "(" or "early" or "late" or "mid" or "-" or "–" or "for" or "back" or "," or "through" or "the" or "around" or "year" or "fiscal"
            or "c." or "circa" or "than" or "'s" or "its" or "their" or "a" or ";" or "late-" or "" || words.HasCapital(token + 1) && words.HasCapital(token - 1);
        var counted = before is not ("the" or "'s" or "its" or "their" or "in" or "since" or "during") && words.CountsPlural(token);
        return likely && !counted && words[words[token + 1] is "-" ? token + 2 : token + 1] is not ("bc" or "bce" or "year") ? FoundTime.Of(token, token + 1, Period.Year(year), "calendar-year") : null;
    }

    /// <summary>A month name that is no verb or adjective.</summary>
    public static int? MonthAt(SentenceWords words, int token)
    {
        if (Lexicon.Month(words[token]) is not { } month) return null;
        return words.IsCapital(token) || words[token] is "june" or "july" or { Length: > 5 } and not "august" ? month : null;
    }

    public static int? YearAt(SentenceWords words, int token) => Year(words[token]);

    /// <summary>"last year", "of this year", "next year" after a month or day, as a year and the token after it.</summary>
    public static (int Year, int After)? RelativeYear(SentenceWords words, Anchor anchor, int token)
    {
        if (words[token] == "of") token++;
        int? step = words[token] switch { "last" => -1, "this" => 0, "next" => 1, "the" when words[token + 1] is "same" && anchor.Spoken is not null => 0, _ => null };
        if (step is not { } n) return null;
        if (words[token] == "the") return words[token + 2] == "year" ? (anchor.Spoken!.Value.From.Year, token + 3) : null;
        return words[token + 1] == "year" && anchor.Published is { } day ? (day.Year + n, token + 2) : null;
    }

    private static Period SeasonNear(DateOnly day, string code, int? step, Tense tense)
    {
        var seasons = new[] { day.Year - 1, day.Year, day.Year + 1 }.Select(y => Period.Season(y, code));
        return step switch
        {
            < 0 => seasons.Last(s => s.To < day),
            > 0 => seasons.First(s => s.From > day),
            0 => seasons.First(s => s.To >= day),
            _ => tense switch
            {
                Tense.Past => seasons.Last(s => s.From <= day),
                Tense.Future => seasons.First(s => s.To >= day),
                _ => seasons.MinBy(s => Math.Abs(s.From.DayNumber + 45 - day.DayNumber)),
            },
        };
    }

    private static int? Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and <= 2100 ? year : null;

    private static bool IsNamedMonth(SentenceWords words, int token) =>
        words[token] is not ("may" or "march" or "august")
        || words[token - 1] is "in" or "since" or "last" or "next" or "this" or "until" or "till" or "by" or "from" or "early" or "late" or "mid" or "to" or "and"
            or "of" or "during" or "-" or "–" or "between" or "before" or "after" or "through" or "the" or "for";

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
