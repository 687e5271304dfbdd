using System.Collections.Frozen;

namespace Hearsay.Stories.Links;

/// <summary>
/// Says whether two claims tell of one happening with doers that cannot both be meant: those of two states, of a government
/// and of its rebels, or somebody's will against nature or a mishap. Who is not known to be another may be the same.
/// </summary>
internal static class RivalDoers
{
    /// <summary>What parties do together: whoever is named first acts no more than the other.</summary>
    private static readonly FrozenSet<string> Mutual = FrozenSet.ToFrozenSet(["AGREE", "CONSULT", "COOPERATE", "SUPPORT"], StringComparer.Ordinal);

    /// <summary>Both name who did it, and nobody of the one can be anybody of the other.</summary>
    public static bool AreApart(ClaimSketch a, ClaimSketch b)
    {
        var (x, y) = (a.Form.Doers, b.Form.Doers);
        if (x.Length == 0 || y.Length == 0) return false;
        foreach (var one in x)
        {
            foreach (var other in y)
            {
                if (!AreRivals(one, other)) return false;
            }
        }
        return !IsMutual(a, b);
    }

    /// <summary>Who acts in the one is acted upon in the other, and the other party is not the same either.</summary>
    public static bool AreSwapped(ClaimSketch a, ClaimSketch b) => (ActsHereIsHitThere(a, b) || ActsHereIsHitThere(b, a)) && !IsMutual(a, b);

    private static bool ActsHereIsHitThere(ClaimSketch a, ClaimSketch b)
    {
        var (x, y) = (a.Form, b.Form);
        return x.Targets.Length > 0 && y.Agents.Length > 0 && ArgumentMatch.Best(x.Targets, y.Targets) == 0 && ArgumentMatch.Best(x.Agents, y.Agents) is 0
            && AnySame(x.Agents, y.Targets);
    }

    private static bool AnySame(SketchedArgument[] agents, SketchedArgument[] targets)
    {
        foreach (var agent in agents)
        {
            foreach (var target in targets)
            {
                if (IsSame(agent, target)) return true;
            }
        }
        return false;
    }

    private static bool IsMutual(ClaimSketch a, ClaimSketch b) => Mutual.Contains(a.Type ?? "") && Mutual.Contains(b.Type ?? "");

    private static bool AreRivals(Doer a, Doer b) =>
        (a.Kind is not null && b.Kind is not null && a.Kind != b.Kind)
        || (a.State is not null && b.State is not null && a.State != b.State)
        || (a.Governs is { } side && b.Governs is { } opposite && side != opposite);

    /// <summary>The same name or actor, or the same word where neither has one of its own.</summary>
    private static bool IsSame(SketchedArgument a, SketchedArgument b) =>
        ArgumentMatch.Of(a, b) is 1 || (a.Head == b.Head && a.Head.Length > 0 && (a.State is null || b.State is null || a.State == b.State));
}
