namespace Hearsay.Intake;

/// <summary>
/// Reads the dates that metadata holds: ISO 8601 with its common misspellings, RFC 822, and English
/// dates written out. A time without an offset gives the day alone: the instant is not known.
/// </summary>
internal static class DateReader
{
    private static readonly string[] Instants =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz",
        "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm zzz", "yyyyMMdd'T'HHmmsszzz",
        "ddd, d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz", "d MMM yyyy HH:mm zzz",
        "ddd MMM d HH:mm:ss zzz yyyy",
    ];

    private static readonly string[] Days =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "yyyy-M-d", "yyyy/M/d",
        "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy",
        "dddd d MMMM yyyy", "ddd, d MMM yyyy", "ddd, MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy",
    ];

    private static readonly string[] LocalTimes =
    [
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm", "yyyyMMdd'T'HHmmss", "yyyyMMddHHmmss", "ddd, d MMM yyyy HH:mm:ss",
        "MMMM d, yyyy HH:mm", "MMMM d, yyyy h:mm tt", "MMM d, yyyy h:mm tt", "d MMMM yyyy HH:mm", "d MMM yyyy HH:mm",
        "MMMM d, yyyy 'at' h:mm tt", "MMMM d, yyyy, h:mm tt",
    ];

    /// <summary>The date; null where the words are none, or lie outside 1600 to 2200.</summary>
    public static ReportDate? Read(string? value)
    {
        if (value is null || value.Length > 80) return null;
        var text = Tidy(value);
        var culture = CultureInfo.InvariantCulture;
        const DateTimeStyles Spaces = DateTimeStyles.AllowInnerWhite;
        if (DateTimeOffset.TryParseExact(text, Instants, culture, Spaces, out var instant))
            return Plausible(instant.Year) ? new(DateOnly.FromDateTime(instant.DateTime), instant) : null;
        if (DateOnly.TryParseExact(text, Days, culture, Spaces, out var day)) return Plausible(day.Year) ? new(day, null) : null;
        if (DateTime.TryParseExact(text, LocalTimes, culture, Spaces, out var local))
            return Plausible(local.Year) ? new(DateOnly.FromDateTime(local), null) : null;
        return Epoch(text);
    }

    private static bool Plausible(int year) => year is >= 1600 and <= 2200;

    private static string Tidy(string value)
    {
        var text = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.EndsWith('Z') || text.EndsWith('z')) text = text[..^1].TrimEnd() + (text.Contains(',') ? " +00:00" : "+00:00");
        foreach (var zone in (ReadOnlySpan<string>)[" GMT", " UTC", " UT"])
        {
            if (text.EndsWith(zone, StringComparison.OrdinalIgnoreCase)) text = text[..^zone.Length] + " +00:00";
        }
        text = TrimFraction(text);
        // +0300 and +03 are offsets too
        var sign = text.LastIndexOfAny(['+', '-']);
        if (sign > 10 && text.Length - sign is 5 && IsDigits(text.AsSpan(sign + 1))) text = text.Insert(sign + 3, ":");
        else if (sign > 10 && text.Length - sign is 3 && IsDigits(text.AsSpan(sign + 1)) && text.Contains(':')) text += ":00";
        return text.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase).Replace("Sept. ", "Sep ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Fractions of more than seven digits are cut.</summary>
    private static string TrimFraction(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 19 || dot + 8 >= text.Length) return text;
        var end = dot + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - dot > 8 ? text.Remove(dot + 8, end - dot - 8) : text;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static ReportDate? Epoch(string text)
    {
        if (text.Length is not (10 or 13) || !IsDigits(text)) return null;
        var number = long.Parse(text, CultureInfo.InvariantCulture);
        var at = text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return new(DateOnly.FromDateTime(at.UtcDateTime), at);
    }
}
