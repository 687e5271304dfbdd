namespace Hearsay.Stories.Links;

/// <summary>How far two arguments name the same thing.</summary>
internal static class ArgumentMatch
{
    private const double SameHead = 0.7, SameState = 0.7;

    public static bool IsAgent(SketchedArgument argument) => argument.Role == ArgumentRole.Agent;

    public static bool IsTarget(SketchedArgument argument) => argument.Role is ArgumentRole.Patient or ArgumentRole.Recipient;

    /// <summary>1 for the same actor or name, less for the same state or head word, 0 for nothing.</summary>
    public static double Of(SketchedArgument a, SketchedArgument b)
    {
        var (stateA, stateB) = (a.State, b.State);
        if (stateA is not null && a.Code == b.Code) return 1;
        if (a.Name is { } x && b.Name is { } y && (x == y || x.AsSpan(a.LastWordAt).SequenceEqual(y.AsSpan(b.LastWordAt)))) return 1;
        if (stateA is not null && stateA == stateB) return SameState;
        return a.Head == b.Head && a.Head.Length > 0 ? SameHead : 0;
    }

    /// <summary>Matches over the arguments of the claim that has fewer, whatever their roles.</summary>
    public static double Overlap(ImmutableArray<SketchedArgument> a, ImmutableArray<SketchedArgument> b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        var (few, many) = a.Length <= b.Length ? (a, b) : (b, a);
        var sum = 0.0;
        foreach (var one in few) sum += Best(one, many.AsSpan());
        return sum / few.Length;
    }

    /// <summary>The best match of any two; null where one claim has no such argument.</summary>
    public static double? Best(SketchedArgument[] a, SketchedArgument[] b)
    {
        if (a.Length == 0 || b.Length == 0) return null;
        var best = 0.0;
        foreach (var one in a) best = Math.Max(best, Best(one, b));
        return best;
    }

    private static double Best(SketchedArgument one, ReadOnlySpan<SketchedArgument> others)
    {
        var best = 0.0;
        foreach (var other in others) best = Math.Max(best, Of(one, other));
        return best;
    }
}
