namespace Hearsay.Stories.Clusters;

/// <summary>What a story, or one report of it, and a report have in common, each in [0, 1].</summary>
internal static class StoryFeatures
{
    private const int Strong = 10, Among = 30;

    /// <summary>Names from which on a report without them tells of something else.</summary>
    private const int LeastNames = 2;

    public static ImmutableArray<string> Names { get; } = ["words", "title", "title-words", "entities", "strongest", "days", "root-words", "own-terms"];

    /// <summary>
    /// True where both name several, no name is in both, and the report's strongest term is nowhere in the story: what happens to
    /// one town in the same words and the same week as to another is told in one form, and is another happening.
    /// </summary>
    public static bool AreApart(StoryCentroid story, SketchedReport report)
    {
        var (x, y) = (story.Entities, report.Vectors.EntityMap);
        return Math.Min(x.Count, y.Count) >= LeastNames && x.Shared(y) == 0 && story.Strongest.Length > 0 && report.Vectors.Terms.Length > 0
            && story.Terms.Of(report.Vectors.Terms[0].Hash) == 0;
    }

    /// <param name="x">The story.</param>
    /// <param name="b">The report.</param>
    /// <param name="rarity">How rare the report's strong terms are in the news before it.</param>
    public static double[] Of(StoryCentroid x, SketchedReport b, TermRarity rarity)
    {
        var y = b.Vectors;
        var words = x.Terms.Cosine(y.TermMap);
        return
        [
            words,
            x.TitleTerms.Cosine(y.TitleMap),
            Math.Max(x.TitleTerms.Cosine(y.TermMap), x.Terms.Cosine(y.TitleMap)),
            x.Entities.Cosine(y.EntityMap),
            Strongest(x.Strongest, y.Terms),
            x.Ranks.Min(rank => Days(rank, b.Rank)),
            Math.Sqrt(words),
            OwnTerms(x.Terms, y, rarity),
        ];
    }

    /// <summary>The share of the ten strongest terms of each that are among the thirty strongest of the other.</summary>
    private static double Strongest(ImmutableArray<WeightedTerm> a, ImmutableArray<WeightedTerm> b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        return (Shared(a, b) + Shared(b, a)) / (double)(Math.Min(Strong, a.Length) + Math.Min(Strong, b.Length));
    }

    /// <summary>How much of the report's strong terms the story has, those counting most that little else has.</summary>
    private static double OwnTerms(TermMap story, ReportVectors report, TermRarity rarity)
    {
        double had = 0, all = 0;
        foreach (var term in report.Terms.AsSpan()[..Math.Min(ReportSketcher.KeyTerms, report.Terms.Length)])
        {
            var weight = rarity.Of(term.Hash) * term.Weight;
            all += weight * term.Weight;
            had += weight * Math.Min(term.Weight, story.Of(term.Hash));
        }
        return all == 0 ? 0 : had / all;
    }

    private static int Shared(ImmutableArray<WeightedTerm> few, ImmutableArray<WeightedTerm> many)
    {
        var shared = 0;
        for (var i = 0; i < few.Length && i < Strong; i++)
        {
            for (var j = 0; j < many.Length && j < Among; j++)
            {
                if (few[i].Hash != many[j].Hash) continue;
                shared++;
                break;
            }
        }
        return shared;
    }

    /// <summary>Days between two reports over seven; 0 where one is undated.</summary>
    private static double Days(ReportRank a, ReportRank b) =>
        a.IsDated && b.IsDated ? Math.Min(1, Math.Abs(a.Minute - b.Minute) / (7.0 * ReportRank.Day)) : 0;
}
