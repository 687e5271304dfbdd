namespace Hearsay;

/// <summary>
/// Compares numbers as intervals (rule R7). Only numbers of one unit, role, scope, window and place are
/// compared. A scope that no words give agrees with a total and with what there is now, never with a
/// count for one day; a window that no words give agrees only with none.
/// </summary>
public static class QuantityComparison
{
    /// <summary>How two numbers stand to each other; the order does not matter.</summary>
    /// <param name="first">One number.</param>
    /// <param name="second">The other.</param>
    /// <param name="samePlace">False where they were counted in different places.</param>
    public static QuantityRelation Relate(Quantity first, Quantity second, bool samePlace = true)
    {
        if (!samePlace || !Agree(first, second)) return QuantityRelation.DifferentScope;
        var (inside, around) = (IsWithin(first, second), IsWithin(second, first));
        return (inside, around) switch
        {
            (true, true) => QuantityRelation.Same,
            (true, false) or (false, true) => QuantityRelation.Refines,
            _ => Overlap(first, second) ? QuantityRelation.Compatible : QuantityRelation.Conflict,
        };
    }

    /// <summary>True where every value of the inner interval is one of the outer.</summary>
    public static bool IsWithin(Quantity inner, Quantity outer) =>
        (outer.Low is not { } low || inner.Low is { } innerLow && (innerLow > low || innerLow == low && (outer.LowIncluded || !inner.LowIncluded)))
        && (outer.High is not { } high || inner.High is { } innerHigh && (innerHigh < high || innerHigh == high && (outer.HighIncluded || !inner.HighIncluded)));

    private static bool Agree(Quantity a, Quantity b) =>
        a.Unit == b.Unit && a.Role == b.Role && SameScope(a.Scope, b.Scope) && SameWindow(a.Window, b.Window);

    private static bool SameScope(QuantityScope a, QuantityScope b) =>
        a == b || a != QuantityScope.Daily && b != QuantityScope.Daily && (a == QuantityScope.Unstated || b == QuantityScope.Unstated);

    private static bool SameWindow(TimeValue? a, TimeValue? b) => (a, b) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => a.From == b.From && a.To == b.To && (a.From is not null || a.To is not null || a.Symbolic == b.Symbolic && a.Timex == b.Timex),
    };

    private static bool Overlap(Quantity a, Quantity b) => Reaches(a, b) && Reaches(b, a);

    /// <summary>True where the least value of one is not beyond the greatest of the other.</summary>
    private static bool Reaches(Quantity low, Quantity high) =>
        low.Low is not { } least || high.High is not { } most || least < most || least == most && low.LowIncluded && high.HighIncluded;
}
