namespace Hearsay.Stories.Grades;

/// <summary>
/// Which principals stand on one side: those joined by alliances on the day they spoke, and whoever
/// depends, or may depend, on another, which adds no side of its own.
/// </summary>
internal sealed class Sides(Relations relations)
{
    /// <summary>For each principal the name of its side.</summary>
    public IReadOnlyDictionary<string, string> Of(IReadOnlyList<PositionStep> steps, IEnumerable<Dependence> dependences)
    {
        var components = new Components(steps.Select(step => step.Principal));
        foreach (var one in dependences) components.Join(one.A, one.B);
        for (var i = 0; i < steps.Count; i++)
        {
            for (var j = i + 1; j < steps.Count; j++)
            {
                var on = Later(steps[i].From, steps[j].From);
                if (relations.Allied(steps[i].Principal, steps[j].Principal, on)) components.Join(steps[i].Principal, steps[j].Principal);
            }
        }
        return steps.ToDictionary(step => step.Principal, step => components.Of(step.Principal), StringComparer.Ordinal);
    }

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a > b ? a : b;
}
