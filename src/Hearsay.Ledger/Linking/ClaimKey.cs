namespace Hearsay.Ledger.Linking;

/// <summary>A claim's place in the canonical order as three integers.</summary>
internal readonly record struct ClaimKey(long Minute, long Tie, long Number) : IComparable<ClaimKey>
{
    /// <summary>Comes after every claim.</summary>
    public static ClaimKey End { get; } = new(long.MaxValue, long.MaxValue, long.MaxValue);

    public RankKey Report => new(Minute, Tie);

    public static ClaimKey Of(ClaimRef claim)
    {
        var (minute, tie) = RankKey.Of(claim.Report);
        return new ClaimKey(minute, tie, claim.Number);
    }

    public int CompareTo(ClaimKey other)
    {
        var report = Report.CompareTo(other.Report);
        return report != 0 ? report : Number.CompareTo(other.Number);
    }
}
