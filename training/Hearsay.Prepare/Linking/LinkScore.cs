using Hearsay.Attributions;
using Hearsay.Attributions.Linking;

namespace Hearsay.Prepare.Linking;

/// <summary>How often gold segments are linked as the annotator linked them.</summary>
internal sealed record LinkScore(int Right, int Predicted, int Gold)
{
    /// <summary>F1 of whole attributions: the same source, cue and contents.</summary>
    public double F1 => 2.0 * Right / (Predicted + Gold);

    /// <summary>Links the gold segments of each reading and counts.</summary>
    public static LinkScore Of(AttributionLinker linker, IEnumerable<(Reading Reading, GoldSegments Gold)> readings)
    {
        var score = new LinkScore(0, 0, 0);
        foreach (var (reading, gold) in readings)
        {
            var predicted = linker.Link(reading, gold.Segments).Select(Key).ToHashSet();
            var right = Groups(gold).ToHashSet();
            score = new LinkScore(score.Right + predicted.Count(right.Contains), score.Predicted + predicted.Count, score.Gold + right.Count);
        }
        return score;
    }

    private static string Key(LinkedSegments linked) =>
        $"{linked.Source ?? LinkState.None}/{linked.Cue}/{string.Join(',', linked.Contents)}";

    private static IEnumerable<string> Groups(GoldSegments gold) =>
        Enumerable.Range(0, gold.Segments.Length)
            .Where(i => gold.Segments[i].Role == Role.Content && gold.CueOf[i] >= 0)
            .GroupBy(i => gold.CueOf[i])
            .Select(g => $"{gold.SourceOf[g.Key]}/{g.Key}/{string.Join(',', g)}");
}
