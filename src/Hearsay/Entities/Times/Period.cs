namespace Hearsay.Entities.Times;

/// <summary>A calendar period with its TIMEX3 value.</summary>
internal readonly record struct Period(DateOnly From, DateOnly To, TimePrecision Precision, string Timex)
{
    public static Period Day(DateOnly day) => new(day, day, TimePrecision.Day, Iso(day));

    public static Period Week(DateOnly any)
    {
        var monday = any.AddDays(1 - Weekday(any));
        var thursday = monday.AddDays(3).ToDateTime(TimeOnly.MinValue);
        return new(monday, monday.AddDays(6), TimePrecision.Day,
            string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(thursday):0000}-W{ISOWeek.GetWeekOfYear(thursday):00}"));
    }

    public static Period Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new(first, first.AddMonths(1).AddDays(-1), TimePrecision.Month, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));
    }

    public static Period Year(int year) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), TimePrecision.Year, year.ToString("0000", CultureInfo.InvariantCulture));

    public static Period Decade(int year) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year + 9, 12, 31), TimePrecision.Year, (year / 10).ToString(CultureInfo.InvariantCulture));

    public static Period Quarter(int year, int quarter) => new(
        new DateOnly(year, 3 * quarter - 2, 1), new DateOnly(year, 3 * quarter, 1).AddMonths(1).AddDays(-1), TimePrecision.Month,
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{quarter}"));

    public static Period Half(int year, int half) => new(
        new DateOnly(year, 6 * half - 5, 1), new DateOnly(year, 6 * half, 1).AddMonths(1).AddDays(-1), TimePrecision.Month,
        string.Create(CultureInfo.InvariantCulture, $"{year:0000}-H{half}"));

    /// <summary>As newspapers count: the 19th century is 1800 to 1899.</summary>
    public static Period Century(int number) => new(
        new DateOnly(100 * (number - 1), 1, 1), new DateOnly(100 * number - 1, 12, 31), TimePrecision.Year, (number - 1).ToString("00", CultureInfo.InvariantCulture));

    /// <summary>The Saturday and Sunday of the week around a day.</summary>
    public static Period Weekend(DateOnly any)
    {
        var week = Week(any);
        return new(week.From.AddDays(5), week.To, TimePrecision.Day, week.Timex + "-WE");
    }

    /// <summary>A week or weekend so many days later.</summary>
    public Period Later(int days) => Timex.EndsWith("-WE", StringComparison.Ordinal) ? Weekend(From.AddDays(days)) : Week(From.AddDays(days));

    /// <summary>With the part of the day in the TIMEX3 value: <c>2025-04-25TMO</c>.</summary>
    public Period In(string? dayPart) => dayPart is null ? this : this with { Timex = Timex + "T" + dayPart };

    /// <summary>Seasons of the northern half of the earth, by calendar months.</summary>
    public static Period Season(int year, string code)
    {
        var first = code switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };
        var from = new DateOnly(year, first, 1);
        return new(from, from.AddMonths(3).AddDays(-1), TimePrecision.Month, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{code}"));
    }

    /// <summary>The first, middle or last third.</summary>
    public Period Third(string part)
    {
        var days = To.DayNumber - From.DayNumber + 1;
        return part switch
        {
            "START" => this with { To = From.AddDays(days / 3) },
            "END" => this with { From = To.AddDays(-days / 3) },
            _ => this with { From = From.AddDays(days / 3), To = To.AddDays(-days / 3) },
        };
    }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>1 is Monday, 7 is Sunday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
