namespace Hearsay.Stories.Links;

/// <summary>Rules that forbid two claims to be the same, whatever their likeness.</summary>
internal static class ClaimVetoes
{
    /// <summary>The rule that forbids it; null where none does.</summary>
    public static string? Of(ClaimSketch a, ClaimSketch b)
    {
        if (DatesApart(a, b)) return "dates apart";
        if (a.Country is not null && b.Country is not null && a.Country != b.Country) return "places in different countries";
        if (RolesSwapped(a, b)) return "roles swapped";
        if ((a.Withheld is null) != (b.Withheld is null)) return "one is withheld, the other said";
        if (a.Withheld != b.Withheld) return "different things withheld";
        return UnitsApart(a, b) ? "numbers of different units" : null;
    }

    private static bool DatesApart(ClaimSketch a, ClaimSketch b) =>
        (a.To is { } endA && b.From is { } beginB && beginB.DayNumber - endA.DayNumber > ClaimBlocks.Days)
        || (b.To is { } endB && a.From is { } beginA && beginA.DayNumber - endB.DayNumber > ClaimBlocks.Days);

    /// <summary>Who acts in the one is acted upon in the other, and the other way round.</summary>
    private static bool RolesSwapped(ClaimSketch a, ClaimSketch b) =>
        Who(a, ArgumentRole.Agent) is { } agentA && Who(b, ArgumentRole.Agent) is { } agentB && agentA != agentB
        && (Who(a, ArgumentRole.Patient) ?? Who(a, ArgumentRole.Recipient)) is { } targetA
        && (Who(b, ArgumentRole.Patient) ?? Who(b, ArgumentRole.Recipient)) is { } targetB
        && agentA == targetB && agentB == targetA;

    private static string? Who(ClaimSketch claim, ArgumentRole role) =>
        First(claim, role) is { } found ? found.Code ?? found.Name ?? found.Head : null;

    private static SketchedArgument? First(ClaimSketch claim, ArgumentRole role)
    {
        foreach (var argument in claim.Arguments)
        {
            if (argument.Role == role) return argument;
        }
        return null;
    }

    private static bool UnitsApart(ClaimSketch a, ClaimSketch b) =>
        a.Units.Length > 0 && b.Units.Length > 0 && a.Units.Intersect(b.Units).FirstOrDefault() is null;
}
