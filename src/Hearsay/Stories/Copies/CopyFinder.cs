namespace Hearsay.Stories.Copies;

/// <summary>
/// Finds the reports before a report whose words it shares: exact texts at any distance, else within seven
/// days by MinHash bands (Broder 1997) and by whole sentences, each candidate verified by its very words.
/// </summary>
internal static class CopyFinder
{
    /// <summary>Minutes within which reports are compared.</summary>
    public const long Window = 7 * ReportRank.Day;

    /// <summary>Nearest reports looked at under one key.</summary>
    public const int Cap = 2000;

    /// <summary>Nearest reports looked at under one term.</summary>
    private const int TermCap = 400;

    /// <summary>Strong terms, of twenty, that make a candidate.</summary>
    private const int LeastTerms = 6;

    /// <summary>The copy edges into a report, by earlier report.</summary>
    public static ImmutableArray<CopyEdge> Find(ILinkStore store, ReportRank rank)
    {
        var report = store.Report(rank.Id);
        var stock = new StockSentences(store);
        var fresh = report.Sketch.Sentences.Where(print => !stock.IsStock(print)).ToHashSet();
        var candidates = new SortedSet<ReportRank>();
        foreach (var key in report.Keys)
        {
            if (key.Kind is KeyKind.Band or KeyKind.Text || (key.Kind == KeyKind.Sentence && fresh.Contains(key.Value)))
                candidates.UnionWith(store.Before(key, rank, Since(key, rank)).Take(Cap));
        }
        candidates.UnionWith(ByTerms(store, report));
        return [.. candidates.Select(other => CopyJudge.Judge(store.Report(other.Id), report, fresh)).OfType<CopyEdge>()];
    }

    /// <summary>Heavily edited and cut copies share no band and no whole sentence, yet most of their strong terms.</summary>
    private static IEnumerable<ReportRank> ByTerms(ILinkStore store, SketchedReport report)
    {
        var shared = new Dictionary<ReportRank, int>();
        foreach (var key in ReportSketcher.StrongTermKeys(report.Vectors))
        {
            foreach (var other in store.Before(key, report.Rank, Since(key, report.Rank)).Take(TermCap)) shared[other] = shared.GetValueOrDefault(other) + 1;
        }
        return shared.Where(pair => pair.Value >= LeastTerms).Select(pair => pair.Key);
    }

    /// <summary>Reports whose edges can change because a report was filed: those after it under its keys.</summary>
    public static IEnumerable<ReportRank> After(ILinkStore store, ReportRank rank) =>
        store.Report(rank.Id).Keys.Where(key => key.Kind is KeyKind.Band or KeyKind.Text or KeyKind.Sentence)
            .Concat(ReportSketcher.StrongTermKeys(store.Report(rank.Id).Vectors)).SelectMany(key => store.After(key, rank, Until(key, rank)));

    private static long Since(IndexKey key, ReportRank rank) =>
        key.Kind == KeyKind.Text || !rank.IsDated ? long.MinValue : rank.Minute - Window;

    private static long Until(IndexKey key, ReportRank rank) =>
        key.Kind == KeyKind.Text || !rank.IsDated ? long.MaxValue : rank.Minute + Window;
}
