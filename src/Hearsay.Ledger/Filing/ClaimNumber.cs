namespace Hearsay.Ledger.Filing;

/// <summary>
/// The number of a claim's row: the day of publication, the report, the place in it. Rows lie in the order
/// of publication, so that the newest come first without sorting, with or without a full-text query.
/// </summary>
internal static class ClaimNumber
{
    /// <summary>Bits of the place in a report; a report has at most 16,384 claims.</summary>
    private const int PlaceBits = 14;

    /// <summary>Bits of the report's number: four billion reports.</summary>
    private const int ReportBits = 32;

    /// <summary>Most claims of one report.</summary>
    public const int MaxClaims = 1 << PlaceBits;

    private const int MaxDay = (1 << (63 - ReportBits - PlaceBits)) - 1;

    private static readonly int FirstDay = new DateOnly(1800, 1, 1).DayNumber;

    /// <summary>The number; reports without a date come first, and so last where the newest come first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The report's number does not fit.</exception>
    public static long Of(DateOnly? day, long report, int place)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(report, 1L << ReportBits);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, MaxClaims);
        return (DayOf(day) << (ReportBits + PlaceBits)) | (report << PlaceBits) | (long)place;
    }

    /// <summary>The least number of a day.</summary>
    public static long Begin(DateOnly day) => DayOf(day) << (ReportBits + PlaceBits);

    /// <summary>The greatest number of a day.</summary>
    public static long End(DateOnly day) => Begin(day) | ((1L << (ReportBits + PlaceBits)) - 1);

    /// <summary>The report of a claim.</summary>
    public static long Report(long number) => (number >> PlaceBits) & ((1L << ReportBits) - 1);

    /// <summary>The day of a claim's report; null where it has none.</summary>
    public static DateOnly? Day(long number) => number >> (ReportBits + PlaceBits) is > 0 and var day ? DateOnly.FromDayNumber((int)day + FirstDay) : null;

    private static long DayOf(DateOnly? day) => day is { } known ? Math.Clamp(known.DayNumber - FirstDay, 1, MaxDay) : 0;
}
