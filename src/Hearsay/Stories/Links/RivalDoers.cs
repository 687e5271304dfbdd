using System.Collections.Frozen;

namespace Hearsay.Stories.Links;

/// <summary>
/// Says whether two claims tell of one happening with doers that cannot both be meant: those of two states, of a government
/// and of its rebels, or somebody's will against nature or a mishap. Who is not known to be another may be the same.
/// </summary>
internal static class RivalDoers
{
    private const int StateLength = 3;

    private static readonly FrozenSet<string> Governing = FrozenSet.ToFrozenSet(["GOV", "MIL", "COP", "SPY", "JUD", "LEG"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fighting = FrozenSet.ToFrozenSet(["REB", "UAF", "CRM", "SEP", "INS"], StringComparer.Ordinal);

    /// <summary>What parties do together: whoever is named first acts no more than the other.</summary>
    private static readonly FrozenSet<string> Mutual = FrozenSet.ToFrozenSet(["AGREE", "CONSULT", "COOPERATE", "SUPPORT"], StringComparer.Ordinal);

    /// <summary>Both name who did it, and nobody of the one can be anybody of the other.</summary>
    public static bool AreApart(ClaimSketch a, ClaimSketch b)
    {
        var (x, y) = (a.Form.Agents, b.Form.Agents);
        return x.Length > 0 && y.Length > 0 && x.All(one => y.All(other => AreRivals(one, other))) && !IsMutual(a, b);
    }

    /// <summary>Who acts in the one is acted upon in the other, and the other party is not the same either.</summary>
    public static bool AreSwapped(ClaimSketch a, ClaimSketch b) => (ActsHereIsHitThere(a, b) || ActsHereIsHitThere(b, a)) && !IsMutual(a, b);

    private static bool ActsHereIsHitThere(ClaimSketch a, ClaimSketch b)
    {
        var (x, y) = (a.Form, b.Form);
        return x.Targets.Length > 0 && y.Agents.Length > 0 && ArgumentMatch.Best(x.Targets, y.Targets) == 0 && ArgumentMatch.Best(x.Agents, y.Agents) is 0
            && x.Agents.Any(agent => y.Targets.Any(target => IsSame(agent, target)));
    }

    private static bool IsMutual(ClaimSketch a, ClaimSketch b) => Mutual.Contains(a.Type ?? "") && Mutual.Contains(b.Type ?? "");

    private static bool AreRivals(SketchedArgument a, SketchedArgument b)
    {
        if (KindOf(a) is { } kind && KindOf(b) is { } other && kind != other) return true;
        if (a.State is { } state && b.State is { } foreign && state != foreign) return true;
        return SideOf(a) is { } side && SideOf(b) is { } opposite && side != opposite;
    }

    /// <summary>By the noun; who has a code wills what it does.</summary>
    private static string? KindOf(SketchedArgument doer) => DoerKinds.Of(doer.Head) ?? (doer.Code is null ? null : DoerKinds.Will);

    /// <summary>True for one that governs, false for one that fights the state; null where the code tells neither.</summary>
    private static bool? SideOf(SketchedArgument doer)
    {
        if (doer.Code is not { } code) return null;
        var sector = doer.State is null ? code : code[StateLength..];
        if (sector.Length < StateLength) return null;
        return Governing.Contains(sector[..StateLength]) ? true : Fighting.Contains(sector[..StateLength]) ? false : null;
    }

    /// <summary>The same name or actor, or the same word where neither has one of its own.</summary>
    private static bool IsSame(SketchedArgument a, SketchedArgument b) =>
        ArgumentMatch.Of(a, b) is 1 || (a.Head == b.Head && a.Head.Length > 0 && (a.State is null || b.State is null || a.State == b.State));
}
