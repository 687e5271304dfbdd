namespace Hearsay.Eval.Coreference;

/// <summary>
/// The scores of the CoNLL shared tasks over clusters of mentions: MUC (links), B³ (mentions) and
/// CEAF with the entity similarity φ4; their mean is the CoNLL score. Sums over documents.
/// </summary>
internal sealed class CoreferenceScores
{
    private readonly double[] _right = new double[6]; // recall and precision numerators: MUC, B3, CEAFe
    private readonly double[] _all = new double[6];

    /// <summary>Adds one document; a mention is a number, the same in both where it is the same mention.</summary>
    public void Add(IReadOnlyList<int[]> gold, IReadOnlyList<int[]> predicted)
    {
        AddOneWay(gold, predicted, 0);
        AddOneWay(predicted, gold, 3);
        var similarity = Ceaf(gold, predicted);
        _right[2] += similarity;
        _right[5] += similarity;
        _all[2] += gold.Count;
        _all[5] += predicted.Count;
    }

    public double Muc => F(0);

    public double BCubed => F(1);

    public double CeafE => F(2);

    /// <summary>Mean of the three, in percent.</summary>
    public double Conll => (Muc + BCubed + CeafE) / 3;

    public (double Precision, double Recall) Of(int metric) =>
        (Ratio(_right[metric + 3], _all[metric + 3]), Ratio(_right[metric], _all[metric]));

    private double F(int metric)
    {
        var (p, r) = Of(metric);
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    private static double Ratio(double right, double all) => all == 0 ? 0 : 100 * right / all;

    private void AddOneWay(IReadOnlyList<int[]> key, IReadOnlyList<int[]> response, int offset)
    {
        var clusterOf = new Dictionary<int, int>();
        for (var i = 0; i < response.Count; i++)
        {
            foreach (var mention in response[i]) clusterOf[mention] = i;
        }
        foreach (var cluster in key)
        {
            var parts = cluster.Where(clusterOf.ContainsKey).GroupBy(mention => clusterOf[mention]).Select(group => group.Count()).ToArray();
            var missing = cluster.Length - parts.Sum();
            _right[offset] += cluster.Length - parts.Length - missing;
            _all[offset] += cluster.Length - 1;
            _right[offset + 1] += parts.Sum(part => (double)part * part / cluster.Length);
            _all[offset + 1] += cluster.Length;
        }
    }

    private static double Ceaf(IReadOnlyList<int[]> gold, IReadOnlyList<int[]> predicted)
    {
        if (gold.Count == 0 || predicted.Count == 0) return 0;
        var similarity = new double[gold.Count, predicted.Count];
        for (var i = 0; i < gold.Count; i++)
        {
            var set = gold[i].ToHashSet();
            for (var j = 0; j < predicted.Count; j++)
                similarity[i, j] = 2.0 * predicted[j].Count(set.Contains) / (gold[i].Length + predicted[j].Length);
        }
        return Assignment.BestSum(similarity);
    }
}
