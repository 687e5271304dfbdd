namespace Hearsay.Stories.Links;

/// <summary>What two claims have in common or apart, each in [0, 1].</summary>
internal static class ClaimFeatures
{
    public static ImmutableArray<string> Names { get; } =
    [
        "same predicate", "rare predicate", "alike predicate", "near form of the predicate", "predicate in the other's words",
        "same agent", "other agent", "same target", "other target", "same arguments",
        "same words", "same sentence", "same place", "other place", "same days",
        "same type", "other type",
        "stories alike", "stories alike x same predicate", "stories alike x alike predicate", "stories alike x same sentence",
        "same arguments x same predicate", "same arguments x alike predicate", "same sentence x same predicate",
        "one report", "one report x same predicate",
    ];

    public static double[] Of(ClaimPair pair)
    {
        var (a, b, x, y) = (pair.A, pair.B, pair.A.Form, pair.B.Form);
        var same = a.Stem == b.Stem ? 1.0 : 0;
        var alike = same == 0 && x.Vector is { } one && y.Vector is { } other ? Math.Max(0, StemVectors.Shipped.Cosine(one, other)) : 0;
        var near = same > 0 ? 0 : NearForm(a.Stem, b.Stem);
        var agents = ArgumentMatch.Best(x.Agents, y.Agents);
        var targets = ArgumentMatch.Best(x.Targets, y.Targets);
        var arguments = ArgumentMatch.Overlap(a.Arguments, b.Arguments);
        var sentence = x.Sentence.Overlap(y.Sentence);
        return
        [
            same, same * x.Rareness, alike, near, x.Words.Contains(y.Stem) || y.Words.Contains(x.Stem) ? 1 - same : 0,
            agents ?? 0, agents is { } agent ? 1 - agent : 0, targets ?? 0, targets is { } target ? 1 - target : 0, arguments,
            x.Words.Overlap(y.Words), sentence, Same(a.Place, b.Place), Other(a.Place, b.Place), SameDays(a, b),
            Same(a.Type, b.Type), Other(a.Type, b.Type),
            pair.Likeness, pair.Likeness * same, pair.Likeness * Math.Max(alike, near), pair.Likeness * sentence,
            arguments * same, arguments * Math.Max(alike, near), sentence * same,
            pair.SameReport ? 1 : 0, pair.SameReport ? same : 0,
        ];
    }

    /// <summary>True where two claims agree in who, and in what or whom: enough to be shown together.</summary>
    public static bool SharesWhoAndWhat(double[] features) =>
        features[5] > 0 && (features[0] > 0 || features[15] > 0 || features[7] > 0) && features[11] + features[9] > 0.5;

    /// <summary>Share of the longer stem that both begin with, from four letters on: acquir, acquisition.</summary>
    private static double NearForm(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        return common < 4 ? 0 : (double)common / Math.Max(a.Length, b.Length);
    }

    private static double Same(string? a, string? b) => a is not null && a == b ? 1 : 0;

    private static double Other(string? a, string? b) => a is not null && b is not null && a != b ? 1 : 0;

    private static double SameDays(ClaimSketch a, ClaimSketch b) =>
        a.From is { } beginA && b.From is { } beginB && beginA <= (b.To ?? beginB) && beginB <= (a.To ?? beginA) ? 1 : 0;
}
