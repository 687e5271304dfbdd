namespace Hearsay.Eval.Coreference;

/// <summary>The best one-to-one assignment (Kuhn and Munkres, with potentials; O(n³)).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum of values with at most one a row and a column; values are not negative.</summary>
    public static double BestSum(double[,] values)
    {
        var n = Math.Max(values.GetLength(0), values.GetLength(1));
        var (u, v, rowOf) = (new double[n + 1], new double[n + 1], new int[n + 1]);
        for (var row = 1; row <= n; row++) Insert(values, row, n, u, v, rowOf);
        var sum = 0.0;
        for (var column = 1; column <= n; column++) sum -= Cost(values, rowOf[column], column);
        return sum;
    }

    private static void Insert(double[,] values, int row, int n, double[] u, double[] v, int[] rowOf)
    {
        var (least, from, used) = (new double[n + 1], new int[n + 1], new bool[n + 1]);
        Array.Fill(least, double.MaxValue);
        rowOf[0] = row;
        var at = 0;
        do
        {
            used[at] = true;
            var (delta, next) = (double.MaxValue, 0);
            for (var column = 1; column <= n; column++)
            {
                if (used[column]) continue;
                var cost = Cost(values, rowOf[at], column) - u[rowOf[at]] - v[column];
                if (cost < least[column]) (least[column], from[column]) = (cost, at);
                if (least[column] < delta) (delta, next) = (least[column], column);
            }
            for (var column = 0; column <= n; column++)
            {
                if (used[column]) (u[rowOf[column]], v[column]) = (u[rowOf[column]] + delta, v[column] - delta);
                else least[column] -= delta;
            }
            at = next;
        }
        while (rowOf[at] != 0);
        for (; at != 0; at = from[at]) rowOf[at] = rowOf[from[at]];
    }

    private static double Cost(double[,] values, int row, int column) =>
        row - 1 < values.GetLength(0) && column - 1 < values.GetLength(1) ? -values[row - 1, column - 1] : 0;
}
