using Hearsay.Stories.Grades;

namespace Hearsay.Stories.Changes;

/// <summary>The changes that a slot's positions show, each told once, in time.</summary>
public static class PositionChanges
{
    /// <summary>The changes on a graded slot.</summary>
    public static ImmutableArray<Change> Of(GradedSlot graded)
    {
        var changes = new List<Change>();
        foreach (var party in graded.Positions.GroupBy(step => step.Principal, StringComparer.Ordinal))
        {
            PositionStep? before = null;
            var affirmed = false;
            var denied = false;
            foreach (var step in party)
            {
                if (step.Retracted) changes.Add(Make(graded, ChangeKind.Retraction, before, step));
                else
                {
                    if (before is not null && Reverses(before, step)) changes.Add(Make(graded, ChangeKind.Reversal, before, step));
                    if (step.Stance == Position.Deny && !denied && IsDenial(graded, step)) changes.Add(Make(graded, ChangeKind.Denial, before, step));
                    if (step.Stance == Position.Affirm && !affirmed && IsAcknowledgement(step))
                        changes.Add(Make(graded, ChangeKind.FirstAcknowledgement, before, step));
                    affirmed |= step.Stance == Position.Affirm;
                    denied |= step.Stance == Position.Deny;
                }
                before = step;
            }
        }
        return [.. changes.OrderBy(change => change.Date).ThenBy(change => change.Kind).ThenBy(change => change.Principal, StringComparer.Ordinal)];
    }

    private static bool Reverses(PositionStep before, PositionStep step) =>
        !before.Retracted && step.Stance is Position.Affirm or Position.Deny && before.Stance != step.Stance;

    /// <summary>Who gains by it, or has no part in it, acknowledges nothing, unless the report says so; an outlet never does.</summary>
    private static bool IsAcknowledgement(PositionStep step) => step.Interest == Interest.Against
        || (step.Testimony.CalledFirst && RootReader.Of(step.Testimony.Chain) is { IsOwnVoice: false });

    /// <summary>
    /// A denial needs something to be denied: words that deny, or somebody who affirms. "The boat did not turn" is
    /// a statement like any other.
    /// </summary>
    private static bool IsDenial(GradedSlot graded, PositionStep step) =>
        !step.Testimony.StatesNegation || graded.Positions.Any(other => other is { Stance: Position.Affirm, Retracted: false } && other.Principal != step.Principal);

    private static Change Make(GradedSlot graded, ChangeKind kind, PositionStep? before, PositionStep step)
    {
        string[] docs = before is null ? [step.Testimony.Doc] : [before.Testimony.Doc, step.Testimony.Doc];
        return new(step.From, kind, step.Principal, graded.Slot.Id, before is null ? "" : Text(before), Text(step),
            [.. docs.Distinct(StringComparer.Ordinal)], ChangeSentence.Of(graded, kind, before, step));
    }

    private static string Text(PositionStep step) => step.Retracted ? "RETRACTED" : PositionTexts.Of(step.Stance);
}
