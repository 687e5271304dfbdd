namespace Hearsay.Stories.Copies;

/// <summary>
/// Sentences that recur: what an outlet prints under every report, the background of a long story. A
/// sentence is stock where dated reports of four different weeks hold it; a wire copied by a hundred
/// outlets stays within its week and is not.
/// </summary>
internal sealed class StockSentences(ILinkStore store)
{
    /// <summary>Weeks from which on a sentence is stock.</summary>
    public const int Weeks = 4;

    private const long Week = 7 * ReportRank.Day;

    private static readonly ReportRank Begin = new(long.MinValue, new ReportId(""));
    private static readonly ReportRank End = new(ReportRank.Undated, new ReportId(""));

    /// <summary>True where the sentence counts no more.</summary>
    public bool IsStock(long print) => IsStock(print, ImmutableHashSet<ReportRank>.Empty);

    /// <summary>The holders of those sentences of new reports that have just become stock.</summary>
    public IEnumerable<ReportRank> Turned(IReadOnlySet<ReportRank> added) =>
        added.SelectMany(rank => store.Report(rank.Id).Sketch.Sentences).Distinct()
            .Where(print => IsStock(print) && !IsStock(print, added))
            .SelectMany(print => store.After(ReportSketcher.SentenceKey(print), Begin, long.MaxValue));

    private bool IsStock(long print, IReadOnlySet<ReportRank> without)
    {
        var before = End;
        for (var weeks = 0; weeks < Weeks; weeks++)
        {
            if (Nearest(print, before, without) is not { } holder) return false;
            before = new ReportRank(holder.Minute / Week * Week, new ReportId(""));
        }
        return true;
    }

    private ReportRank? Nearest(long print, ReportRank before, IReadOnlySet<ReportRank> without)
    {
        foreach (var rank in store.Before(ReportSketcher.SentenceKey(print), before, long.MinValue))
        {
            if (rank.IsDated && !without.Contains(rank)) return rank;
        }
        return null;
    }
}
