namespace Hearsay;

/// <summary>
/// Where a report stands in the canonical order: by time of publication, then by id. Undated reports
/// come last. Everything that depends on an order depends on this one, never on arrival.
/// </summary>
/// <param name="Minute">Minutes since 0001-01-01 UTC; where only the day is known its first minute; <see cref="Undated"/> where nothing is.</param>
/// <param name="Id">Breaks ties, by ordinal comparison.</param>
public readonly record struct ReportRank(long Minute, ReportId Id) : IComparable<ReportRank>
{
    /// <summary>The minute of reports without a date.</summary>
    public const long Undated = long.MaxValue;

    /// <summary>Minutes of a day.</summary>
    public const long Day = 24 * 60;

    /// <summary>The rank of a report.</summary>
    public static ReportRank Of(ReportId id, ReportDate? published) => new(MinuteOf(published), id);

    /// <summary>True where a date of publication is known.</summary>
    public bool IsDated => Minute != Undated;

    /// <summary>By the beginning of the id, which is a hash itself.</summary>
    public override int GetHashCode() => HashCode.Combine(Minute, string.GetHashCode(Id.Value.AsSpan(0, Math.Min(8, Id.Value.Length))));

    /// <inheritdoc/>
    public int CompareTo(ReportRank other) =>
        Minute != other.Minute ? Minute.CompareTo(other.Minute) : string.CompareOrdinal(Id.Value, other.Id.Value);

    /// <summary>Comes before.</summary>
    public static bool operator <(ReportRank left, ReportRank right) => left.CompareTo(right) < 0;

    /// <summary>Comes after.</summary>
    public static bool operator >(ReportRank left, ReportRank right) => left.CompareTo(right) > 0;

    /// <summary>Comes before or is equal.</summary>
    public static bool operator <=(ReportRank left, ReportRank right) => left.CompareTo(right) <= 0;

    /// <summary>Comes after or is equal.</summary>
    public static bool operator >=(ReportRank left, ReportRank right) => left.CompareTo(right) >= 0;

    private static long MinuteOf(ReportDate? published) => published switch
    {
        null => Undated,
        { Instant: { } at } => at.UtcTicks / TimeSpan.TicksPerMinute,
        { Date: var day } => day.DayNumber * Day,
    };
}
