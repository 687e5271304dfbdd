namespace Hearsay.Ledger.Readings;

/// <summary>Reads what <see cref="ReportDate.ToString"/> writes.</summary>
internal static class ReportDates
{
    public static ReportDate Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new ReportDate(day, null);
        var instant = DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        return new ReportDate(DateOnly.FromDateTime(instant.DateTime), instant);
    }

    public static ReportDate? ParseOrNull(string? text) => text is null ? null : Parse(text);
}
