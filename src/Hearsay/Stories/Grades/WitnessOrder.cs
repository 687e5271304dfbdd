namespace Hearsay.Stories.Grades;

/// <summary>
/// The canonical order of testimonies: by day (unknown first), then, on one day, evasion before denial
/// before affirmation, then by report and claim. It never depends on the order of arrival.
/// </summary>
internal sealed class WitnessOrder : IComparer<Witness>
{
    public static readonly WitnessOrder Instance = new();

    public int Compare(Witness? x, Witness? y)
    {
        var (a, b) = (x!.Testimony, y!.Testimony);
        var order = (a.Stated ?? DateOnly.MinValue).CompareTo(b.Stated ?? DateOnly.MinValue);
        if (order == 0) order = Rank(a.Stance).CompareTo(Rank(b.Stance));
        if (order == 0) order = string.CompareOrdinal(a.Report.Value, b.Report.Value);
        return order != 0 ? order : string.CompareOrdinal(a.Claim.Value, b.Claim.Value);
    }

    private static int Rank(Position stance) => stance switch
    {
        Position.Withheld => 0,
        Position.NonCommittal => 1,
        Position.Deny => 2,
        _ => 3,
    };
}
