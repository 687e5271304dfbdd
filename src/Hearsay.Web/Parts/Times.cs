namespace Hearsay.Web.Parts;

/// <summary>Dates as a reader of British English expects them.</summary>
public static class Times
{
    /// <summary>12 February 2026.</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>12 Feb 2026.</summary>
    public static string Short(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>12 Feb.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>2026-02-12, for the datetime attribute.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day with which a date in ISO form begins; null where there is none.</summary>
    public static DateOnly? DayOf(string? iso) =>
        iso is { Length: >= 10 } && DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A moment as the ledger writes it, 2026-02-12T08:30:00.000Z: "12 Feb 2026, 08:30 UTC".</summary>
    public static string Moment(string at) =>
        DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture) : at;

    /// <summary>A date or window; symbolic where no date is known; empty where nothing can be said.</summary>
    public static string Of(TimeValue time) => (time.From, time.To) switch
    {
        ({ } from, { } to) when from == to => Short(from),
        ({ } from, { } to) when time.Precision == TimePrecision.Month && Whole(from, to) => from.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        ({ } from, { } to) when time.Precision == TimePrecision.Year && from.Year == to.Year => from.Year.ToString(CultureInfo.InvariantCulture),
        ({ } from, { } to) => $"{Short(from)} to {Short(to)}",
        ({ } from, null) => $"from {Short(from)}",
        (null, { } to) => $"until {Short(to)}",
        _ => time.Symbolic ?? "",
    };

    private static bool Whole(DateOnly from, DateOnly to) => from.Day == 1 && to == from.AddMonths(1).AddDays(-1);
}
