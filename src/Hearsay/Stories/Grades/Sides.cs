namespace Hearsay.Stories.Grades;

/// <summary>
/// Which principals stand on one side: those joined by alliances on the day they spoke, and whoever
/// depends, or may depend, on another, which adds no side of its own. Where the one who acted and the one it was
/// done to are allies, that alliance does not say who stands with whom in this matter: each is a side of its own.
/// </summary>
internal sealed class Sides(Relations relations)
{
    /// <summary>For each principal the name of its side.</summary>
    public IReadOnlyDictionary<string, string> Of(SlotCase slot, IReadOnlyList<PositionStep> steps, IEnumerable<Dependence> dependences)
    {
        var components = new Components(steps.Select(step => step.Principal));
        foreach (var one in dependences) components.Join(one.A, one.B);
        for (var i = 0; i < steps.Count; i++)
        {
            for (var j = i + 1; j < steps.Count; j++)
            {
                var on = Later(steps[i].From, steps[j].From);
                if (Divided(slot, steps[i].Principal, on) || Divided(slot, steps[j].Principal, on)) continue;
                if (relations.Allied(steps[i].Principal, steps[j].Principal, on)) components.Join(steps[i].Principal, steps[j].Principal);
            }
        }
        return steps.ToDictionary(step => step.Principal, step => components.Of(step.Principal), StringComparer.Ordinal);
    }

    private bool Divided(SlotCase slot, string principal, DateOnly? on) =>
        slot is { Actor: { } actor, Target: { } target } && actor != target && (principal == actor || principal == target) && relations.Allied(actor, target, on);

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a > b ? a : b;
}
