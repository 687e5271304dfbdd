namespace Hearsay.Stories.Clusters;

/// <summary>What a story, or one report of it, and a report have in common, each in [0, 1].</summary>
internal static class StoryFeatures
{
    public static ImmutableArray<string> Names { get; } = ["words", "title", "title-words", "entities", "strongest", "days", "root-words"];

    public static double[] Of(StoryCentroid x, SketchedReport b)
    {
        var y = b.Sketch;
        var words = TermVector.Cosine(x.Terms, y.Terms);
        return
        [
            words,
            TermVector.Cosine(x.TitleTerms, y.TitleTerms),
            Math.Max(TermVector.Cosine(x.TitleTerms, y.Terms), TermVector.Cosine(x.Terms, y.TitleTerms)),
            TermVector.Cosine(x.Entities, y.Entities),
            Strongest(x.Terms, y.Terms),
            x.Ranks.Min(rank => Days(rank, b.Rank)),
            Math.Sqrt(words),
        ];
    }

    /// <summary>The share of the ten strongest terms of each that are among the thirty strongest of the other.</summary>
    private static double Strongest(ImmutableArray<WeightedTerm> a, ImmutableArray<WeightedTerm> b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        var (inB, inA) = (b.Take(30).Select(term => term.Hash).ToHashSet(), a.Take(30).Select(term => term.Hash).ToHashSet());
        var shared = a.Take(10).Count(term => inB.Contains(term.Hash)) + b.Take(10).Count(term => inA.Contains(term.Hash));
        return shared / (double)(Math.Min(10, a.Length) + Math.Min(10, b.Length));
    }

    /// <summary>Days between two reports over seven; 0 where one is undated.</summary>
    private static double Days(ReportRank a, ReportRank b) =>
        a.IsDated && b.IsDated ? Math.Min(1, Math.Abs(a.Minute - b.Minute) / (7.0 * ReportRank.Day)) : 0;
}
