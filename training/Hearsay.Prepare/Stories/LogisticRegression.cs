namespace Hearsay.Prepare.Stories;

/// <summary>Logistic regression with L2, fitted by Newton's method; deterministic.</summary>
internal static class LogisticRegression
{
    private const int Steps = 25;

    /// <summary>Weights with the bias last. Rows weigh as given; the bias is not drawn to 0.</summary>
    public static double[] Fit(IReadOnlyList<(double[] Features, bool Positive, double Weight)> rows, double l2)
    {
        var size = rows[0].Features.Length + 1;
        var weights = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[size];
            var curvature = new double[size, size];
            for (var i = 0; i < size - 1; i++) (gradient[i], curvature[i, i]) = (l2 * weights[i], l2);
            curvature[size - 1, size - 1] = 1e-6;
            foreach (var row in rows) Add(row, weights, gradient, curvature);
            var change = Solve(curvature, gradient);
            for (var i = 0; i < size; i++) weights[i] -= change[i];
            if (change.Max(Math.Abs) < 1e-5) break;
        }
        return weights;
    }

    private static void Add((double[] Features, bool Positive, double Weight) row, double[] weights, double[] gradient, double[,] curvature)
    {
        var size = weights.Length;
        var sum = weights[^1];
        for (var i = 0; i < size - 1; i++) sum += weights[i] * row.Features[i];
        var probability = 1 / (1 + Math.Exp(-sum));
        var (slope, bend) = (row.Weight * (probability - (row.Positive ? 1 : 0)), row.Weight * probability * (1 - probability));
        for (var i = 0; i < size; i++)
        {
            var x = i == size - 1 ? 1 : row.Features[i];
            if (x == 0) continue;
            gradient[i] += slope * x;
            for (var j = 0; j < size; j++) curvature[i, j] += bend * x * (j == size - 1 ? 1 : row.Features[j]);
        }
    }

    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var (a, b) = ((double[,])matrix.Clone(), (double[])right.Clone());
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = a[row, pivot] / a[pivot, pivot]; // positive definite: no exchange of rows is needed
                for (var column = pivot; column < size; column++) a[row, column] -= factor * a[pivot, column];
                b[row] -= factor * b[pivot];
            }
        }
        for (var row = size - 1; row >= 0; row--)
        {
            for (var column = row + 1; column < size; column++) b[row] -= a[row, column] * b[column];
            b[row] /= a[row, row];
        }
        return b;
    }
}
