namespace Hearsay.Eval.Times;

/// <summary>ISO 8601 dates of less than a day: a year, a month.</summary>
internal static class PartialDate
{
    /// <summary>First and last day; null for what has no year of four digits.</summary>
    public static (DateOnly? From, DateOnly? To)? Parse(string text)
    {
        var parts = text.Split('T')[0].Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year == 0) return null;
        if (parts.Length == 1) return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > 12) return null;
        if (parts.Length == 2) return (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
        return int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, day), new DateOnly(year, month, day))
            : null;
    }
}
