namespace Hearsay.Eval.Coreference;

/// <summary>LEA (Moosavi and Strube, ACL 2016): how many links of each cluster are found, weighted by its size; a singleton links to itself.</summary>
internal static class LeaScores
{
    /// <summary>F1 in percent.</summary>
    public static double F1(IReadOnlyList<int[]> gold, IReadOnlyList<int[]> predicted)
    {
        var (recall, precision) = (OneWay(gold, predicted), OneWay(predicted, gold));
        return recall + precision == 0 ? 0 : 200 * recall * precision / (recall + precision);
    }

    private static double OneWay(IReadOnlyList<int[]> key, IReadOnlyList<int[]> response)
    {
        var clusterOf = new Dictionary<int, int[]>();
        foreach (var cluster in response)
        {
            foreach (var mention in cluster) clusterOf[mention] = cluster;
        }
        var (found, all) = (0.0, 0.0);
        foreach (var cluster in key)
        {
            all += cluster.Length;
            if (cluster.Length == 1)
            {
                if (clusterOf.TryGetValue(cluster[0], out var same) && same.Length == 1) found++;
                continue;
            }
            var links = cluster.Where(clusterOf.ContainsKey).GroupBy(mention => clusterOf[mention]).Sum(group => Pairs(group.Count()));
            found += cluster.Length * links / Pairs(cluster.Length);
        }
        return all == 0 ? 0 : found / all;
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;
}
