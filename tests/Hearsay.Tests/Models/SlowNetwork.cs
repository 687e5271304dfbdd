namespace Hearsay.Tests.Models;

/// <summary>
/// The networks once more, written straight from training/README.md in plain loops and doubles: the
/// judge of the fast ones.
/// </summary>
internal sealed class SlowNetwork(WeightWriter weights)
{
    private static readonly string[] Columns = ["wordA", "wordB", "prefix3", "suffix3", "suffix2", "shape", "quote", "flags"];

    public double[][] Encode(int[] ids)
    {
        var x = new double[ids.Length / 8][];
        for (var t = 0; t < x.Length; t++) x[t] = Normalize(Embed(ids.AsSpan(t * 8, 8)));
        for (var k = 0; k < 3; k++) x = Convolve(x, k, 1 << k);
        var forward = Lstm(x, "fwd");
        var backward = Lstm([.. x.Reverse()], "bwd").Reverse().ToArray();
        return [.. forward.Zip(backward, (f, b) => (double[])[.. f, .. b])];
    }

    public double[] Linear(double[] x, string name) => Add(Times(x, name + ".weight"), weights.Values[name + ".bias"]);

    /// <summary>The score of every head for every word; column 0 is the root.</summary>
    public double[,] Arcs(double[][] states)
    {
        var n = states.Length;
        var scores = new double[n, n + 1];
        double[][] heads = [Row("arc.root"), .. states.Select(h => Rectify(Linear(h, "arc.head")))];
        for (var i = 0; i < n; i++)
        {
            var moved = Times(Rectify(Linear(states[i], "arc.dependent")), "arc.matrix");
            for (var j = 0; j <= n; j++) scores[i, j] = Dot(moved, heads[j]) + Dot(heads[j], Row("arc.score"));
        }
        return scores;
    }

    /// <summary>Scores of relations of a word to a head (0 the root, else index + 1).</summary>
    public double[] Relations(double[][] states, int word, int head)
    {
        var p = Linear(states[word], "relation.dependent");
        var q = head == 0 ? Row("relation.root") : Linear(states[head - 1], "relation.head");
        return Linear(Rectify([.. p.Zip(q, (a, b) => a + b)]), "relation.out");
    }

    private double[] Row(string name) => [.. weights.Values[name].Select(v => (double)v)];

    private double[] Embed(ReadOnlySpan<int> ids)
    {
        var width = weights.Shapes["embed.wordA"][1];
        var sum = new double[width];
        for (var c = 0; c < Columns.Length; c++)
        {
            for (var i = 0; i < width; i++) sum[i] += weights.Values["embed." + Columns[c]][ids[c] * width + i];
        }
        return VectorOf(ids) is { } vector ? [.. sum.Zip(Times(vector, "vectors.weight"), (a, b) => a + b)] : sum;
    }

    private double[]? VectorOf(ReadOnlySpan<int> ids)
    {
        if (weights.Vectors is not { } words) return null;
        var at = Array.IndexOf(words.Values["keys"], ids[0] * 500 + ids[1]);
        var width = words.Shapes["rows"][1];
        return at < 0 ? null : [.. words.Values["rows"].Skip(at * width).Take(width).Select(v => (double)v)];
    }

    private double[] Normalize(double[] x)
    {
        var mean = x.Average();
        var deviation = Math.Sqrt(x.Average(v => (v - mean) * (v - mean)) + 1e-5);
        return [.. x.Select((v, i) => (v - mean) / deviation * Row("embed.norm.weight")[i] + Row("embed.norm.bias")[i])];
    }

    private double[][] Convolve(double[][] x, int layer, int dilation)
    {
        var zeros = new double[x[0].Length];
        double[] At(int t) => t >= 0 && t < x.Length ? x[t] : zeros;
        return [.. x.Select((row, t) =>
        {
            double[] window = [.. At(t - dilation), .. row, .. At(t + dilation)];
            var y = Rectify(Add(Times(window, $"conv.{layer}.weight"), weights.Values[$"conv.{layer}.bias"]));
            return row.Zip(y, (a, b) => a + b).ToArray();
        })];
    }

    private double[][] Lstm(double[][] x, string direction)
    {
        var width = weights.Shapes[$"lstm.{direction}.wh"][0];
        var (h, c) = (new double[width], new double[width]);
        return [.. x.Select(row =>
        {
            var gates = Add(Times(row, $"lstm.{direction}.wx"), weights.Values[$"lstm.{direction}.bias"]);
            gates = [.. gates.Zip(Times(h, $"lstm.{direction}.wh"), (a, b) => a + b)];
            c = [.. c.Select((v, i) => Sigmoid(gates[width + i]) * v + Sigmoid(gates[i]) * Math.Tanh(gates[2 * width + i]))];
            h = [.. c.Select((v, i) => Sigmoid(gates[3 * width + i]) * Math.Tanh(v))];
            return h;
        })];
    }

    /// <summary>x times a matrix with one column a result.</summary>
    private double[] Times(double[] x, string name)
    {
        var (rows, columns) = (weights.Values[name], weights.Shapes[name][^1]);
        var y = new double[columns];
        for (var k = 0; k < x.Length; k++)
        {
            for (var j = 0; j < columns; j++) y[j] += x[k] * rows[k * columns + j];
        }
        return y;
    }

    private static double[] Add(double[] x, float[] y) => [.. x.Zip(y, (a, b) => a + b)];

    private static double[] Rectify(double[] x) => [.. x.Select(v => Math.Max(v, 0))];

    private static double Dot(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
