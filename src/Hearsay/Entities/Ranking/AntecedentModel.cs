using Hearsay.Knowledge;

namespace Hearsay.Entities.Ranking;

/// <summary>
/// A log-linear ranker: the probability of each candidate cluster and of "none". Its weights, for all
/// classes together and for each apart, lie in <c>Knowledge/Data/antecedents.tsv</c>.
/// </summary>
internal sealed class AntecedentModel
{
    private readonly float[] _weights; // shared block, then one a class

    public AntecedentModel(float[] weights)
    {
        if (weights.Length != Size) throw new ArgumentException($"Expected {Size} weights, found {weights.Length}.", nameof(weights));
        _weights = weights;
    }

    /// <summary>Number of weights.</summary>
    public static int Size => AntecedentFeatures.Count * (AnaphorClasses.Count + 1);

    /// <summary>The weights shipped with the project.</summary>
    public static AntecedentModel Shipped => Loaded.Value;

    /// <summary>Where the weights of a class begin; the shared ones begin at 0.</summary>
    public static int Offset(AnaphorClass anaphorClass) => AntecedentFeatures.Count * ((int)anaphorClass + 1);

    /// <summary>Sum of the weights of active features.</summary>
    public float Score(AnaphorClass anaphorClass, ReadOnlySpan<int> active)
    {
        var (sum, offset) = (0f, Offset(anaphorClass));
        foreach (var feature in active) sum += _weights[feature] + _weights[offset + feature];
        return sum;
    }

    /// <summary>Reads rows of class, feature and weight; what has no row weighs nothing.</summary>
    /// <exception cref="FormatException">A row names a class or feature that this version does not have.</exception>
    public static AntecedentModel Read(TextReader reader)
    {
        var weights = new float[Size];
        var numbers = AntecedentFeatures.Names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number);
        foreach (var row in KnowledgeFile.Rows(reader, 3))
        {
            if (!numbers.TryGetValue(row[1], out var number)) throw new FormatException($"antecedents.tsv: no feature '{row[1]}'. Train the file again.");
            var offset = row[0] == "all" ? 0 : Offset(Enum.Parse<AnaphorClass>(row[0]));
            weights[offset + number] = float.Parse(row[2], CultureInfo.InvariantCulture);
        }
        return new AntecedentModel(weights);
    }

    private static readonly Lazy<AntecedentModel> Loaded = new(() => Read(KnowledgeFile.Open("antecedents.tsv")));
}
