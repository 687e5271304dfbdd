using Hearsay.Knowledge;

namespace Hearsay.Stories;

/// <summary>Reads the weights of a linear model from rows of feature and weight.</summary>
internal static class WeightRows
{
    /// <summary>Bias (row <c>*</c>), threshold (row <c>threshold</c>) and the weights in the order of the names.</summary>
    /// <exception cref="FormatException">A row names a feature that this version does not have.</exception>
    public static (double Bias, double Threshold, double[] Weights) Read(TextReader reader, ImmutableArray<string> names, string file)
    {
        var (bias, threshold, weights) = (0.0, 0.5, new double[names.Length]);
        foreach (var row in KnowledgeFile.Rows(reader, 2))
        {
            var weight = double.Parse(row[1], CultureInfo.InvariantCulture);
            if (row[0] == "*") bias = weight;
            else if (row[0] == "threshold") threshold = weight;
            else if (names.IndexOf(row[0]) is >= 0 and var i) weights[i] = weight;
            else throw new FormatException($"{file}: no feature '{row[0]}'. Train the file again.");
        }
        return (bias, threshold, weights);
    }
}
