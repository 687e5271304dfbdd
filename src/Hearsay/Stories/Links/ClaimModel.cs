using Hearsay.Knowledge;

namespace Hearsay.Stories.Links;

/// <summary>Says how likely two claims are the same: logistic regression over <see cref="ClaimFeatures"/>, so that each feature's part can be shown.</summary>
internal sealed class ClaimModel(double bias, double threshold, double[] weights)
{
    /// <summary>The weights shipped with the project.</summary>
    public static ClaimModel Shipped => Loaded.Value;

    /// <summary>Probability from which on two claims, or a claim and a slot on average, are the same.</summary>
    public double Threshold => threshold;

    /// <summary>Weight of a feature.</summary>
    public double Weight(int feature) => weights[feature];

    /// <summary>In (0, 1).</summary>
    public double Probability(double[] features)
    {
        var sum = bias;
        for (var i = 0; i < features.Length; i++) sum += weights[i] * features[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Reads rows of feature and weight; <c>*</c> is the bias, <c>threshold</c> the threshold.</summary>
    /// <exception cref="FormatException">A row names a feature that this version does not have.</exception>
    public static ClaimModel Read(TextReader reader)
    {
        var (bias, threshold, weights) = WeightRows.Read(reader, ClaimFeatures.Names, "claim-weights.tsv");
        return new ClaimModel(bias, threshold, weights);
    }

    private static readonly Lazy<ClaimModel> Loaded = new(() => Read(KnowledgeFile.Open("claim-weights.tsv")));
}
