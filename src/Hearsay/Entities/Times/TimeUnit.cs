namespace Hearsay.Entities.Times;

/// <summary>A unit of time as so many of a base unit: a decade is 10 of <c>Y</c>.</summary>
/// <param name="Count">How many of the base.</param>
/// <param name="Base"><c>TS</c>, <c>TM</c>, <c>TH</c>, <c>D</c>, <c>W</c>, <c>M</c> or <c>Y</c>, as in ISO 8601 durations.</param>
internal readonly record struct TimeUnit(int Count, string Base)
{
    public static TimeUnit Parse(string code)
    {
        var digits = code.TakeWhile(char.IsAsciiDigit).Count();
        return new(digits == 0 ? 1 : int.Parse(code.AsSpan(0, digits), provider: CultureInfo.InvariantCulture), code[digits..]);
    }

    /// <summary>ISO 8601: <c>P18M</c>, <c>PT24H</c>; an unknown number is <c>X</c>.</summary>
    public string Duration(int? number) => Base[0] == 'T'
        ? $"PT{(number * Count)?.ToString(CultureInfo.InvariantCulture) ?? "X"}{Base[1..]}"
        : $"P{(number * Count)?.ToString(CultureInfo.InvariantCulture) ?? "X"}{Base}";

    /// <summary>The day so many units before (negative) or after a day.</summary>
    public DateOnly Shift(DateOnly day, int number)
    {
        var n = number * Count;
        return Base switch
        {
            "Y" => day.AddYears(Math.Clamp(n, 1 - day.Year, 9998 - day.Year)),
            "M" => day.AddMonths(n),
            "W" => day.AddDays(7 * n),
            "D" => day.AddDays(n),
            "TH" => day.AddDays((int)Math.Round(n / 24.0)),
            _ => day,
        };
    }

    /// <summary>How exact a point "two of these ago" is.</summary>
    public TimePrecision Precision => Base switch
    {
        "Y" => TimePrecision.Year,
        "M" => TimePrecision.Month,
        _ => TimePrecision.Day,
    };

    /// <summary>The word, for symbolic values.</summary>
    public string Name(int number) => (Base switch
    {
        "Y" => "year",
        "M" => "month",
        "W" => "week",
        "D" => "day",
        "TH" => "hour",
        "TM" => "minute",
        _ => "second",
    }) + (number * Count == 1 ? "" : "s");
}
