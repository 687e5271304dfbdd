namespace Hearsay.Attributions.Linking;

/// <summary>Adds up what the features of one candidate are worth.</summary>
internal struct SummingSink(LinkWeights weights) : IFeatureSink
{
    /// <summary>The sum so far, as log-odds.</summary>
    public double Sum { get; private set; }

    /// <inheritdoc/>
    public void Add(string template, int first, int second, ReadOnlySpan<char> word) =>
        Sum += weights[FeatureKey.Of(template, first, second, word)];
}
