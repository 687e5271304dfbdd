using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Asking;

/// <summary>
/// What a decision on two claims would make of their grades. All that the decision concerns is linked on trial, by the rules by
/// which it would be linked after it: claims that would follow the one or the other are counted where they would be.
/// </summary>
/// <param name="AreOne">True where both are in one slot now: the decision would part them.</param>
/// <param name="After">The slots that the two would be in, earliest first; one where they would be joined.</param>
public sealed record GradePreview(bool AreOne, ImmutableArray<GradedSlot> After)
{
    /// <summary>Claims of these slots beyond which nothing is worked out: each takes about a millisecond, and a page waits for it.</summary>
    public const int MostClaims = 100;

    /// <summary>
    /// Claims to be placed anew beyond which nothing is worked out. Of a hundred uncertain links of 400 news reports, 67 are within it
    /// (12 would be 23, 100 be 82); one that is given up has cost a page a tenth of a second in a crowded ledger.
    /// </summary>
    public const int MostSettled = 40;
}
