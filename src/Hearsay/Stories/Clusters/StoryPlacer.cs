using System.Runtime.InteropServices;
using Hearsay.Stories.Copies;

namespace Hearsay.Stories.Clusters;

/// <summary>
/// Finds the story of a report among the stories of reports before it: the inverted index over strong terms and
/// entities gives the candidates, the likeness to the mean of a story's visible reports the decision. A copy goes where its original is.
/// </summary>
internal sealed class StoryPlacer(ILinkStore store, StoryModel model)
{
    /// <summary>Minutes back to the last report of a story, within which likeness at the model's threshold is enough.</summary>
    public const long Window = 7 * ReportRank.Day;

    /// <summary>Minutes back within which a report may take a story up again that was silent for longer than the window.</summary>
    public const long Reach = 30 * ReportRank.Day;

    /// <summary>Least probability that a report takes up a story that was silent for longer than the window.</summary>
    private const double Resumed = 0.5;

    /// <summary>Nearest reports looked at under one term.</summary>
    private const int Cap = 200;

    /// <summary>Reports compared, those with the weightiest shared terms.</summary>
    private const int MostCandidates = 40;

    /// <summary>Latest reports of a story, of those under a term of the report, that it is compared with.</summary>
    private const int MostMembers = 40;

    /// <summary>Used again for each report: with thousands of reports in it a new one each time would be much to collect.</summary>
    private readonly Dictionary<ReportRank, double> _weights = [];

    private readonly TermSums _sums = new();

    /// <summary>The first report of the story; the report itself where it opens one.</summary>
    public ReportRank Place(ReportRank rank)
    {
        if (Lineages.Parent(store.CopiesInto(rank)) is { } copy) return store.StoryOf(copy.A) ?? copy.A;
        var report = store.Report(rank.Id);
        ReportRank? best = null;
        var bestScore = 0.0;
        foreach (var story in Candidates(report, out var rarity))
        {
            if (IsOver(story.Key, rank) && model.Probability(store.Report(story.Key.Id), report) < Resumed) continue;
            var score = model.Probability(StoryCentroid.Of(story.OrderDescending().Take(MostMembers).Select(other => store.Report(other.Id)), _sums), report, rarity);
            if (score < (IsSilent(story, rank) ? Math.Max(Resumed, model.Threshold) : model.Threshold)) continue;
            if (score < bestScore || (score == bestScore && best is not null)) continue;
            (best, bestScore) = (story.Key, score);
        }
        return best ?? rank;
    }

    /// <summary>Reports whose story can change when a report is filed or moves: those after it under its terms.</summary>
    public IEnumerable<ReportRank> After(ReportRank rank)
    {
        var until = rank.IsDated ? rank.Minute + Reach : long.MaxValue;
        return ReportSketcher.TermKeys(store.Report(rank.Id).Vectors).SelectMany(key => store.After(key, rank, until));
    }

    /// <summary>A story ends after a month, but for reports that are like its first one: else a war would be one story of years.</summary>
    private static bool IsOver(ReportRank first, ReportRank rank) => rank.IsDated && first.Minute < rank.Minute - Reach;

    private static bool IsSilent(IEnumerable<ReportRank> story, ReportRank rank) => rank.IsDated && story.Max(other => other.Minute) < rank.Minute - Window;

    /// <summary>
    /// Reports under the terms of a report by story, of the stories that one of the weightiest is in. The others of these stories count
    /// as well: a story that has drifted apart is like nothing, however like its likest reports are.
    /// </summary>
    private IEnumerable<IGrouping<ReportRank, ReportRank>> Candidates(SketchedReport report, out TermRarity rarity)
    {
        var since = report.Rank.IsDated ? report.Rank.Minute - Reach : long.MinValue;
        var counts = new Dictionary<long, int>();
        _weights.Clear();
        foreach (var (key, weight) in ReportSketcher.WeightedTermKeys(report.Vectors))
        {
            ReportRank[] under = [.. store.Before(key, report.Rank, since).Take(Cap)];
            foreach (var other in under) CollectionsMarshal.GetValueRefOrAddDefault(_weights, other, out _) += weight;
            counts[key.Value] = under.Length;
        }
        rarity = new TermRarity(counts);
        var weightiest = _weights.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).Take(MostCandidates).Select(pair => Story(pair.Key)).ToHashSet();
        return _weights.Keys.GroupBy(Story).Where(story => weightiest.Contains(story.Key)).OrderBy(story => story.Key);

        ReportRank Story(ReportRank other) => store.StoryOf(other) ?? other;
    }
}
