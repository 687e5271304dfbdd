using Hearsay.Knowledge;

namespace Hearsay.Stories.Clusters;

/// <summary>Says how likely a report tells of the same happening as others: logistic regression over <see cref="StoryFeatures"/>.</summary>
internal sealed class StoryModel(double bias, double threshold, double[] weights)
{
    /// <summary>The weights shipped with the project.</summary>
    public static StoryModel Shipped => Loaded.Value;

    /// <summary>Probability from which on a report joins a story.</summary>
    public double Threshold => threshold;

    /// <summary>In (0, 1), for two reports.</summary>
    public double Probability(SketchedReport a, SketchedReport b) => Probability(StoryCentroid.Of(a), b, TermRarity.Unknown);

    /// <summary>In (0, 1), for a story and a report; 0 where they are told in one form of two matters.</summary>
    public double Probability(StoryCentroid story, SketchedReport report, TermRarity rarity) =>
        StoryFeatures.AreApart(story, report) ? 0 : Probability(StoryFeatures.Of(story, report, rarity));

    /// <summary>In (0, 1).</summary>
    public double Probability(double[] features)
    {
        var sum = bias;
        for (var i = 0; i < features.Length; i++) sum += weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Reads rows of feature and weight.</summary>
    /// <exception cref="FormatException">A row names a feature that this version does not have.</exception>
    public static StoryModel Read(TextReader reader)
    {
        var (bias, threshold, weights) = WeightRows.Read(reader, StoryFeatures.Names, "story-weights.tsv");
        return new StoryModel(bias, threshold, weights);
    }

    private static readonly Lazy<StoryModel> Loaded = new(() => Read(KnowledgeFile.Open("story-weights.tsv")));
}
