namespace Hearsay.Language;

/// <summary>
/// The trained weights of <see cref="SentenceEnds"/>: one signed byte a row of
/// <see cref="SentenceFeatures"/>, written by the training tool.
/// </summary>
internal static class SentenceWeights
{
    private static readonly sbyte[] Weights = Load();

    /// <summary>Above 0 where a sentence ends.</summary>
    public static int Score(ReadOnlySpan<int> features)
    {
        var score = 0;
        foreach (var row in features) score += Weights[row];
        return score;
    }

    private static sbyte[] Load()
    {
        using var stream = typeof(SentenceWeights).Assembly.GetManifestResourceStream("Hearsay.Language.English.sentence-ends.bin")
            ?? throw new InvalidOperationException("The data file sentence-ends.bin is missing from the assembly.");
        var bytes = new byte[SentenceFeatures.Rows + 1];
        stream.ReadExactly(bytes);
        if (bytes[0] != SentenceFeatures.Version)
            throw new InvalidOperationException("sentence-ends.bin was trained for other features. Train it again with Hearsay.Prepare --only sentences.");
        return Array.ConvertAll(bytes[1..], b => unchecked((sbyte)b));
    }
}
