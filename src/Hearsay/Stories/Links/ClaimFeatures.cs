namespace Hearsay.Stories.Links;

/// <summary>What two claims have in common or apart, each in [0, 1].</summary>
internal static class ClaimFeatures
{
    /// <summary>Rareness from which on a predicate by itself tells happenings apart.</summary>
    private const double RareEnough = 0.5;

    /// <summary>Days between two reports from which on they are as far apart as can be.</summary>
    private const double FarDays = 30;

    public static ImmutableArray<string> Names { get; } =
    [
        "same predicate", "rare predicate", "alike predicate", "near form of the predicate", "predicate in the other's words",
        "same agent", "other agent", "same target", "other target", "same arguments",
        "same words", "same sentence", "same place", "other place", "same days",
        "same type", "other type",
        "stories alike", "stories alike x same predicate", "stories alike x alike predicate", "stories alike x same sentence",
        "same arguments x same predicate", "same arguments x alike predicate", "same sentence x same predicate",
        "one report", "one report x same predicate",
        "told once", "told once x stories alike", "both lead", "both lead x alike predicate", "rare word in common", "weeks apart",
        "kin predicate", "kin predicate x stories alike", "cousin predicate", "cousin predicate x stories alike", "alike target",
        "nothing shared",
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
        var words = x.Words.Overlap(y.Words);
        var once = same / Math.Max(a.Times, b.Times);
        var kin = same == 0 && WordKin.Share(x.Close, y.Close) ? 1.0 : 0;
        var cousin = same + kin == 0 && WordKin.Share(x.Wide, y.Wide) ? 1.0 : 0;
        var lead = a.Leads && b.Leads && !pair.SameReport ? 1.0 : 0;
        return
        [
            same, same * x.Rareness, alike, near, x.Words.Contains(y.Stem) || y.Words.Contains(x.Stem) ? 1 - same : 0,
            agents ?? 0, agents is { } agent ? 1 - agent : 0, targets ?? 0, targets is { } target ? 1 - target : 0, arguments,
            words, sentence, Same(a.Place, b.Place), Other(a.Place, b.Place), SameDays(a, b),
            Same(a.Type, b.Type), Other(a.Type, b.Type),
            pair.Likeness, pair.Likeness * same, pair.Likeness * Math.Max(alike, near), pair.Likeness * sentence,
            arguments * same, arguments * Math.Max(alike, near), sentence * same,
            pair.SameReport ? 1 : 0, pair.SameReport ? same : 0,
            once, once * pair.Likeness, lead, lead * Math.Max(alike, near), Shared(a.Anchors, b.Anchors), Math.Min(1, pair.Days / FarDays),
            kin, kin * pair.Likeness, cousin, cousin * pair.Likeness, targets > 0 ? 0 : AlikeHeads(x, y),
            arguments == 0 && words == 0 && same * x.Rareness < RareEnough && x.IsFilled && y.IsFilled ? 1 : 0,
        ];
    }

    /// <summary>True where two claims agree in who, and in what or whom: enough to be shown together.</summary>
    public static bool SharesWhoAndWhat(double[] features) =>
        features[5] > 0 && (features[0] > 0 || features[15] > 0 || features[7] > 0) && features[11] + features[9] > 0.5;

    /// <summary>True where two claims share a rare word, a name of whom or what it was done to, or the days that both give.</summary>
    public static bool IsAnchored(ClaimSketch a, ClaimSketch b) =>
        Shared(a.Anchors, b.Anchors) > 0 || SharesTargetName(a, b) || SameDays(a, b) > 0;

    /// <summary>True where a name of whom or what it was done to is in both.</summary>
    public static bool SharesTargetName(ClaimSketch a, ClaimSketch b)
    {
        foreach (var name in a.TargetNames)
        {
            if (b.TargetNames.Contains(name)) return true;
        }
        return false;
    }

    /// <summary>Greatest cosine of the head words of those acted upon.</summary>
    private static double AlikeHeads(ClaimForm a, ClaimForm b)
    {
        var best = 0.0;
        foreach (var one in a.TargetVectors)
        {
            foreach (var other in b.TargetVectors) best = Math.Max(best, StemVectors.Shipped.Cosine(one, other));
        }
        return best;
    }

    /// <summary>Rareness of the rarest of the words by which both are found.</summary>
    private static double Shared(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        foreach (var word in a)
        {
            if (b.Contains(word)) return ClaimForm.RarenessOf(word); // rarest first
        }
        return 0;
    }

    /// <summary>Share of the longer stem that both begin with, from four letters on: acquir, acquisition.</summary>
    internal static double NearForm(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        return common < 4 ? 0 : (double)common / Math.Max(a.Length, b.Length);
    }

    private static double Same(string? a, string? b) => a is not null && a == b ? 1 : 0;

    private static double Other(string? a, string? b) => a is not null && b is not null && a != b ? 1 : 0;

    private static double SameDays(ClaimSketch a, ClaimSketch b) =>
        a.From is { } beginA && b.From is { } beginB && beginA <= (b.To ?? beginB) && beginB <= (a.To ?? beginA) ? 1 : 0;
}
