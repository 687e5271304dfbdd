namespace Hearsay.Ledger.Linking;

/// <summary>A claim's place in the canonical order as three integers.</summary>
internal readonly record struct ClaimKey(long Minute, long Tie, long Number)
{
    public static ClaimKey Of(ClaimRef claim)
    {
        var (minute, tie) = RankKey.Of(claim.Report);
        return new ClaimKey(minute, tie, claim.Number);
    }
}
