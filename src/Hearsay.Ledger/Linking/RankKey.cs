namespace Hearsay.Ledger.Linking;

/// <summary>A report's place in the canonical order as two integers.</summary>
/// <param name="Minute">Minute of publication; the greatest number for undated reports.</param>
/// <param name="Tie">The first 60 bits of the report's id; -1 for the empty id, which comes before all.</param>
internal readonly record struct RankKey(long Minute, long Tie) : IComparable<RankKey>
{
    private const int Digits = 15;

    /// <summary>Comes after every report.</summary>
    public static RankKey End { get; } = new(long.MaxValue, long.MaxValue);

    public static RankKey Of(ReportRank rank) => new(rank.Minute, TieOf(rank.Id.Value));

    public int CompareTo(RankKey other) => Minute != other.Minute ? Minute.CompareTo(other.Minute) : Tie.CompareTo(other.Tie);

    /// <summary>Orders as the ids do: they are lower-case hex of one length.</summary>
    private static long TieOf(string id) =>
        id.Length == 0 ? -1 : long.Parse(id.AsSpan(0, Math.Min(Digits, id.Length)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
