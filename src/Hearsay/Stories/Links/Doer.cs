using System.Collections.Frozen;

namespace Hearsay.Stories.Links;

/// <summary>Who or what brings something about, as far as it tells one doer from another.</summary>
/// <param name="Kind">Will, nature or a mishap, by the noun; who has a code wills what it does. Null where unknown.</param>
/// <param name="State">The state it acts for, ISO 3166-1 alpha-3; null where none is known.</param>
/// <param name="Governs">True for one that governs, false for one that fights the state; null where the code tells neither.</param>
internal readonly record struct Doer(string? Kind, string? State, bool? Governs)
{
    private const int StateLength = 3;

    private static readonly FrozenSet<string> Governing = FrozenSet.ToFrozenSet(["GOV", "MIL", "COP", "SPY", "JUD", "LEG"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Fighting = FrozenSet.ToFrozenSet(["REB", "UAF", "CRM", "SEP", "INS"], StringComparer.Ordinal);

    public static Doer Of(SketchedArgument agent) =>
        new(DoerKinds.Of(agent.Head) ?? (agent.Code is null ? null : DoerKinds.Will), agent.State, agent.Code is { } code ? GovernsBy(agent.State is null ? code : code[StateLength..]) : null);

    private static bool? GovernsBy(string sector)
    {
        if (sector.Length < StateLength) return null;
        return Governing.Contains(sector[..StateLength]) ? true : Fighting.Contains(sector[..StateLength]) ? false : null;
    }
}
