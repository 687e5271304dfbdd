using Hearsay.Stories.Grades;

namespace Hearsay.Stories.Changes;

/// <summary>Says a change of position in plain words.</summary>
internal static class ChangeSentence
{
    public static string Of(GradedSlot graded, ChangeKind kind, PositionStep? before, PositionStep step)
    {
        var who = Principals.NameOf(step.Principal);
        var when = step.From is { } day ? $" on {Days.Of(day)}" : "";
        var what = $"“{graded.Slot.Proposition}”";
        return kind switch
        {
            ChangeKind.Denial => $"{who} denied{when}: {what}.",
            ChangeKind.Reversal => $"{who} {Verb(step)}{when} what it had {Past(before!)}{Since(before!, step)}: {what}.",
            ChangeKind.Retraction => $"{who} took back{when}: {what}.",
            _ => $"{who} acknowledged{when} for the first time{According(step)}: {what}.",
        };
    }

    private static string According(PositionStep step) =>
        step.Testimony.CalledFirst && step.Testimony.Chain is [{ } outlet, ..] ? $", according to {outlet.Name}" : " in this ledger";

    private static string Verb(PositionStep step) => step.Stance == Position.Affirm ? "affirmed" : "denied";

    private static string Past(PositionStep step) => step.Stance switch
    {
        Position.Affirm => "affirmed",
        Position.Deny => "denied",
        Position.Withheld => "not disclosed",
        _ => "neither confirmed nor denied",
    };

    private static string Since(PositionStep before, PositionStep step) =>
        before.From is { } from && step.From is { } to ? (to.DayNumber - from.DayNumber) switch
        {
            0 => ", the same day",
            1 => ", the day after",
            var days => $", {days} days after",
        } : "";
}
