namespace Hearsay.Stories.Grades;

/// <summary>
/// A party that owns up to losses, but to fewer than others count, serves itself by it: its figure lies
/// wholly below somebody else's (rule R3, "own low losses").
/// </summary>
internal static class LowLosses
{
    public static ImmutableArray<PositionStep> Judge(
        SlotCase slot, ImmutableArray<Witness> witnesses, ImmutableArray<PositionStep> positions)
    {
        if (slot.Bearing != Bearing.Loss || slot.Target is null) return positions;
        return
        [
            .. positions.Select(step => step.Principal == slot.Target && step is { Stance: Position.Affirm, Interest: Interest.Against }
                && IsLow(step, witnesses) ? step with { Interest = Interest.SelfServing } : step),
        ];
    }

    private static bool IsLow(PositionStep step, ImmutableArray<Witness> witnesses) =>
        step.Testimony.Quantities.Any(own => own.High is { } high
            && witnesses.Any(other => other.Principal != step.Principal && other.Testimony.Stance == Position.Affirm
                && other.Testimony.Quantities.Any(theirs => theirs.Role == own.Role && theirs.Unit == own.Unit && theirs.Low > high)));
}
