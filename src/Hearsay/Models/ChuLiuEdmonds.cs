namespace Hearsay.Models;

/// <summary>
/// The maximum spanning arborescence of a dense graph (Chu and Liu 1965, Edmonds 1967): cycles of
/// best heads are drawn together into one node until there are none left.
/// </summary>
internal static class ChuLiuEdmonds
{
    /// <summary>The head of each node; node 0 is the root and has -1. Scores are [head, node].</summary>
    public static int[] Solve(double[,] scores)
    {
        var heads = BestHeads(scores);
        return FindCycle(heads) is { } cycle ? Contract(scores, heads, cycle) : heads;
    }

    private static int[] BestHeads(double[,] scores)
    {
        var count = scores.GetLength(0);
        var heads = new int[count];
        heads[0] = -1;
        for (var node = 1; node < count; node++)
        {
            var best = -1;
            for (var head = 0; head < count; head++)
            {
                if (head != node && (best < 0 || scores[head, node] > scores[best, node])) best = head;
            }
            heads[node] = best;
        }
        return heads;
    }

    /// <summary>The nodes of one cycle, or null.</summary>
    private static List<int>? FindCycle(int[] heads)
    {
        var seenFrom = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var at = start;
            while (at > 0 && seenFrom[at] == 0)
            {
                seenFrom[at] = start;
                at = heads[at];
            }
            if (at <= 0 || seenFrom[at] != start) continue;
            List<int> cycle = [at];
            for (var next = heads[at]; next != at; next = heads[next]) cycle.Add(next);
            return cycle;
        }
        return null;
    }

    /// <summary>Solves the graph in which the cycle is one node, the last, and opens the cycle where it is entered.</summary>
    private static int[] Contract(double[,] scores, int[] heads, List<int> cycle)
    {
        var inside = cycle.ToHashSet();
        var outside = Enumerable.Range(0, heads.Length).Where(node => !inside.Contains(node)).ToArray();
        var last = outside.Length;
        var smaller = new double[last + 1, last + 1];
        var (entered, left) = (new int[last], new int[last]);
        for (var i = 0; i < last; i++)
        {
            for (var j = 0; j < last; j++) smaller[i, j] = scores[outside[i], outside[j]];
            var node = outside[i];
            entered[i] = cycle.MaxBy(inner => scores[node, inner] - scores[heads[inner], inner]);
            left[i] = cycle.MaxBy(inner => scores[inner, node]);
            smaller[i, last] = scores[node, entered[i]] - scores[heads[entered[i]], entered[i]];
            smaller[last, i] = scores[left[i], node];
        }
        var solved = Solve(smaller);
        var result = (int[])heads.Clone();
        for (var i = 1; i < last; i++) result[outside[i]] = solved[i] == last ? left[i] : outside[solved[i]];
        result[entered[solved[last]]] = outside[solved[last]];
        return result;
    }
}
