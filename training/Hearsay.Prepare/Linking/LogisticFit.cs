using Hearsay.Attributions.Judging;

namespace Hearsay.Prepare.Linking;

/// <summary>Fits a logistic curve by Newton's method with a pull towards zero, and the knots that straighten it.</summary>
internal static class LogisticFit
{
    private const int Rounds = 25;
    private const double Pull = 1.0;
    private const int Bins = 10;

    /// <summary>The curve that the cases ask for; the same cases give the same curve.</summary>
    public static (double[] Weights, ImmutableArray<(double At, double Is)> Knots) Fit(IReadOnlyList<(double[] Inputs, bool Right)> cases)
    {
        var weights = Weights(cases);
        return (weights, Knots(cases, weights));
    }

    private static double[] Weights(IReadOnlyList<(double[] Inputs, bool Right)> cases)
    {
        var weights = new double[cases[0].Inputs.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var (slope, curve) = Slope(cases, weights);
            var step = Solve(curve, slope);
            for (var i = 0; i < weights.Length; i++) weights[i] -= step[i];
            if (step.Max(Math.Abs) < 1e-8) break;
        }
        return weights;
    }

    private static (double[] Slope, double[,] Curve) Slope(IReadOnlyList<(double[] Inputs, bool Right)> cases, double[] weights)
    {
        var n = weights.Length;
        var (slope, curve) = (new double[n], new double[n, n]);
        for (var i = 0; i < n; i++) (slope[i], curve[i, i]) = (Pull * weights[i], Pull);
        foreach (var (inputs, right) in cases)
        {
            var p = Calibration.Raw(weights, inputs);
            for (var i = 0; i < n; i++)
            {
                if (inputs[i] == 0) continue;
                slope[i] += (p - (right ? 1 : 0)) * inputs[i];
                for (var j = 0; j < n; j++) curve[i, j] += p * (1 - p) * inputs[i] * inputs[j];
            }
        }
        return (slope, curve);
    }

    /// <summary>Gauss elimination with pivots; the matrix is positive definite.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        for (var column = 0; column < n; column++)
        {
            var pivot = Enumerable.Range(column, n - column).MaxBy(row => Math.Abs(matrix[row, column]));
            for (var j = 0; j < n; j++) (matrix[column, j], matrix[pivot, j]) = (matrix[pivot, j], matrix[column, j]);
            (right[column], right[pivot]) = (right[pivot], right[column]);
            for (var row = 0; row < n; row++)
            {
                if (row == column) continue;
                var share = matrix[row, column] / matrix[column, column];
                for (var j = column; j < n; j++) matrix[row, j] -= share * matrix[column, j];
                right[row] -= share * right[column];
            }
        }
        return [.. right.Select((value, i) => value / matrix[i, i])];
    }

    /// <summary>Means of equal shares of the cases, made to rise (pool adjacent violators).</summary>
    private static ImmutableArray<(double At, double Is)> Knots(IReadOnlyList<(double[] Inputs, bool Right)> cases, double[] weights)
    {
        var bins = cases.Select(c => (P: Calibration.Raw(weights, c.Inputs), c.Right)).OrderBy(c => c.P)
            .Chunk((cases.Count + Bins - 1) / Bins)
            .Select(bin => (At: bin.Average(c => c.P), Is: bin.Average(c => c.Right ? 1.0 : 0.0), Count: (double)bin.Length)).ToList();
        for (var i = 1; i < bins.Count; i++)
        {
            if (bins[i].Is >= bins[i - 1].Is) continue;
            var (a, b) = (bins[i - 1], bins[i]);
            var count = a.Count + b.Count;
            bins[i - 1] = ((a.At * a.Count + b.At * b.Count) / count, (a.Is * a.Count + b.Is * b.Count) / count, count);
            bins.RemoveAt(i);
            i = Math.Max(0, i - 2);
        }
        return [(0, 0), .. bins.Select(bin => (bin.At, bin.Is)), (1, 1)];
    }
}
