namespace Hearsay.Stories.Clusters;

/// <summary>
/// Average link (Sokal and Michener 1958), taken one item at a time: an item joins the group whose compared members it is
/// like on average over its likest members, so one chance likeness to a group of several joins nothing.
/// </summary>
internal static class AverageLink
{
    /// <summary>Members of a group that count, the likest: a large group words its matter in many ways, and no item is like all of them.</summary>
    private const int Nearest = 3;

    /// <summary>The best group at or above a threshold; null where there is none. A vetoed pair shuts its whole group.</summary>
    /// <param name="pairs">Group of each compared member, the pair's probability, and whether a rule forbids it.</param>
    /// <param name="threshold">Least mean probability.</param>
    public static T? Best<T>(IEnumerable<(T Group, double Score, bool Vetoed)> pairs, double threshold) where T : struct, IComparable<T>
    {
        T? best = null;
        var bestScore = threshold;
        foreach (var group in pairs.GroupBy(pair => pair.Group).OrderBy(group => group.Key))
        {
            if (group.Any(pair => pair.Vetoed)) continue;
            var score = group.Select(pair => pair.Score).OrderDescending().Take(Nearest).Average();
            if (score < bestScore || (score == bestScore && best is not null)) continue;
            (best, bestScore) = (group.Key, score);
        }
        return best;
    }
}
