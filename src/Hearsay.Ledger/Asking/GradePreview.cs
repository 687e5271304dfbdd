using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Asking;

/// <summary>
/// What a decision on two claims would make of their grades, all other claims staying where they are. Linking looks at those
/// again after the decision, so what comes of it may differ where they follow the one or the other.
/// </summary>
/// <param name="AreOne">True where both are in one slot now: the decision would part them.</param>
/// <param name="After">The slot of all, where they would be joined; the slot that stays and that of the later claim, where they would be parted.</param>
public sealed record GradePreview(bool AreOne, ImmutableArray<GradedSlot> After)
{
    /// <summary>Claims of both slots beyond which nothing is worked out: each takes about a millisecond, and a page waits for it.</summary>
    public const int MostClaims = 100;
}
