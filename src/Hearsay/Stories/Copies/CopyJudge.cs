namespace Hearsay.Stories.Copies;

/// <summary>Decides from the very words of two reports whether one repeats the other.</summary>
internal static class CopyJudge
{
    /// <summary>Shared sentences that make a copy edge.</summary>
    public const int LeastSentences = 3;

    /// <summary>Share of word pairs that makes one: 30% of the text repeated, and what two texts on one thing share anyway.</summary>
    public const double LeastShare = 0.36;

    /// <summary>From here on an edited text counts as revised rather than as sharing passages.</summary>
    public const double RevisedShare = 0.45;

    /// <summary>From here on one text counts as inside the other.</summary>
    public const double ContainedShare = 0.80;

    /// <summary>Texts with fewer bigrams are compared as a whole only.</summary>
    private const int LeastBigrams = 20;

    /// <summary>Texts with fewer numbers are not judged by them.</summary>
    private const int LeastNumbers = 4;

    /// <summary>Share of the numbers of the text with fewer that two accounts of one thing have in common.</summary>
    private const double SameNumbers = 0.25;

    /// <summary>Texts with fewer names are not judged by them.</summary>
    private const int LeastNames = 2;

    /// <summary>Share of the names of the text with fewer that two accounts of one thing have in common.</summary>
    private const double SameNames = 0.25;

    /// <summary>The edge; null where there is none. <paramref name="fresh"/>: the later report's sentences without stock ones.</summary>
    public static CopyEdge? Judge(SketchedReport earlier, SketchedReport later, IReadOnlySet<long> fresh)
    {
        if (earlier.Filed.Text == later.Filed.Text) return Edge(earlier, later, CopyKind.Exact, 1, "same normalised text");
        var (a, b) = (earlier.Prints, later.Prints);
        var least = Math.Min(a.Bigrams.Length, b.Bigrams.Length);
        if (least < LeastBigrams) return null;
        var share = (double)BigramSet.Shared(a.Bigrams, b.Bigrams) / least;
        var sentences = a.Sentences.Count(fresh.Contains);
        if (share < LeastShare && sentences < LeastSentences) return null;
        var shared = string.Create(CultureInfo.InvariantCulture, $"{share * 100:0}% of the shorter text's word pairs, {sentences} whole sentences");
        if (HasOtherNames(earlier, later)) return Edge(earlier, later, CopyKind.SharedPassages, share, shared + ", other names");
        if (HasOtherNumbers(a, b)) return Edge(earlier, later, CopyKind.SharedPassages, share, shared + ", other numbers");
        var kind = share >= ContainedShare ? CopyKind.Contained : share >= RevisedShare ? CopyKind.Revised : CopyKind.SharedPassages;
        return Edge(earlier, later, kind, share, shared);
    }

    /// <summary>A bulletin that recurs with other figures has the same words and tells of something else.</summary>
    private static bool HasOtherNumbers(CopyPrints a, CopyPrints b)
    {
        var least = Math.Min(a.Numbers.Length, b.Numbers.Length);
        return least >= LeastNumbers && BigramSet.Shared(a.Numbers, b.Numbers) < SameNumbers * least;
    }

    /// <summary>So does a form that is filled in for one town after the other.</summary>
    private static bool HasOtherNames(SketchedReport a, SketchedReport b)
    {
        var (x, y) = (a.Vectors.EntityMap, b.Vectors.EntityMap);
        var least = Math.Min(x.Count, y.Count);
        return least >= LeastNames && x.Shared(y) < SameNames * least;
    }

    private static CopyEdge Edge(SketchedReport earlier, SketchedReport later, CopyKind kind, double share, string shared)
    {
        var (direction, credit, why) = CopyDirections.Of(earlier.Head, later.Head);
        return new CopyEdge(earlier.Rank, later.Rank, kind, Math.Round(share, 4), direction, credit, $"{shared}; {why}");
    }
}
