using Hearsay.Stories.Grades;

namespace Hearsay.Web.Drawings;

/// <summary>One independent origin of a slot: everything that comes down to it.</summary>
/// <param name="Letter">A, B, C and so on, in order of counting.</param>
/// <param name="Title">Who it is.</param>
/// <param name="Testimonies">All that was said from there, in time.</param>
/// <param name="Counts">True where it supports what is graded.</param>
/// <param name="IsSuspected">True where it may rest on another, so that it counts in the higher number only.</param>
/// <param name="Reports">In how many reports it is told.</param>
public sealed record SlotOrigin(string Letter, string Title, ImmutableArray<Testimony> Testimonies, bool Counts, bool IsSuspected, int Reports);

/// <summary>Groups what is said on a slot by independent origin.</summary>
public static class SlotOrigins
{
    /// <summary>Origins that count first, then those that hold another position.</summary>
    public static ImmutableArray<SlotOrigin> Of(GradedSlot graded)
    {
        var keys = graded.Roots.Select(root => root.Root.Key).Distinct(StringComparer.Ordinal).ToArray();
        var above = keys.ToDictionary(key => key, key => key, StringComparer.Ordinal);
        string Top(string key) { while (above[key] != key) key = above[key]; return key; }
        foreach (var one in graded.Dependences.Where(one => one.Shown))
        {
            if (above.ContainsKey(one.A) && above.ContainsKey(one.B)) above[Top(one.A)] = Top(one.B);
        }
        var suspected = graded.Dependences.Where(one => !one.Shown).Select(one => one.A).ToHashSet(StringComparer.Ordinal);
        var stance = graded.Negated ? Position.Deny : Position.Affirm;
        var groups = graded.Slot.Testimonies
            .Select(said => (Said: said, Root: RootReader.Of(said.Chain)))
            .GroupBy(pair => pair.Root is { } root ? Top(root.Key) : "")
            .Select(group => (group.Key, Said: group.Select(pair => pair.Said).OrderBy(said => said.Stated ?? DateOnly.MaxValue)
                .ThenBy(said => said.Claim.Value, StringComparer.Ordinal).ToImmutableArray()))
            .Select(group => (group.Key, group.Said, Counts: group.Key.Length > 0 && graded.Positions.Any(step =>
                step is { IsCurrent: true, Retracted: false } && step.Stance == stance && above.TryGetValue(step.Principal, out _) && Top(step.Principal) == group.Key)))
            .OrderByDescending(group => group.Counts).ThenByDescending(group => group.Said.Select(said => said.Report).Distinct().Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        return [.. groups.Select((group, i) => new SlotOrigin(
            Letter(i), group.Key.Length == 0 ? "Nobody named" : Hearsay.Stories.Grades.Principals.NameOf(group.Key), group.Said, group.Counts, suspected.Contains(group.Key),
            group.Said.Select(said => said.Report).Distinct().Count()))];
    }

    /// <summary>A to Z, AA to ZZ, then numbers.</summary>
    private static string Letter(int index) => index >= 27 * 26 ? (index + 1).ToString(CultureInfo.InvariantCulture) : index < 26 ? ((char)('A' + index)).ToString() : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";
}
