namespace Hearsay.Stories.Copies;

/// <summary>Decides from the very words of two reports whether one repeats the other.</summary>
internal static class CopyJudge
{
    /// <summary>Shared sentences that make a copy edge.</summary>
    public const int LeastSentences = 3;

    /// <summary>Share of the shorter text that makes one.</summary>
    public const double LeastShare = 0.30;

    /// <summary>From here on an edited text counts as revised rather than as sharing passages.</summary>
    public const double RevisedShare = 0.45;

    /// <summary>From here on one text counts as inside the other.</summary>
    public const double ContainedShare = 0.80;

    /// <summary>Texts with fewer bigrams are compared as a whole only.</summary>
    private const int LeastBigrams = 20;

    /// <summary>The edge; null where there is none. <paramref name="fresh"/>: the later report's sentences without stock ones.</summary>
    public static CopyEdge? Judge(SketchedReport earlier, SketchedReport later, IReadOnlySet<long> fresh)
    {
        if (earlier.Filed.Text == later.Filed.Text) return Edge(earlier, later, CopyKind.Exact, 1, "same normalised text");
        var least = Math.Min(earlier.Bigrams.Length, later.Bigrams.Length);
        if (least < LeastBigrams) return null;
        var share = (double)BigramSet.Shared(earlier.Bigrams, later.Bigrams) / least;
        var sentences = earlier.Sketch.Sentences.Distinct().Count(fresh.Contains);
        if (share < LeastShare && sentences < LeastSentences) return null;
        var kind = share >= ContainedShare ? CopyKind.Contained : share >= RevisedShare ? CopyKind.Revised : CopyKind.SharedPassages;
        return Edge(earlier, later, kind, share, string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}% of the shorter text's word pairs, {sentences} whole sentences"));
    }

    private static CopyEdge Edge(SketchedReport earlier, SketchedReport later, CopyKind kind, double share, string shared)
    {
        var (direction, credit, why) = CopyDirections.Of(earlier.Filed, later.Filed);
        return new CopyEdge(earlier.Rank, later.Rank, kind, Math.Round(share, 4), direction, credit, $"{shared}; {why}");
    }
}
