namespace Hearsay.Attributions.Judging;

/// <summary>
/// Turns what is seen of an attribution into the probability that who said what is right: a logistic curve
/// over numbers and flags, straightened at a few knots, both fitted on annotated reports.
/// </summary>
internal sealed class Calibration
{
    private const string Knot = "knot";
    private readonly double[] _weights;
    private readonly ImmutableArray<(double At, double Is)> _knots;

    /// <summary>A curve with a weight for each of its inputs and knots that rise.</summary>
    public Calibration(double[] weights, ImmutableArray<(double At, double Is)> knots) => (_weights, _knots) = (weights, knots);

    /// <summary>For attributions that the tagger marks.</summary>
    public static Calibration Tagged { get; } = Read("tagged", TaggedEvidence.Names);

    /// <summary>For attributions that the tree shows and the tagger does not mark.</summary>
    public static Calibration Tree { get; } = Read("tree", TreeEvidence.Names);

    /// <summary>The calibrated probability, in [0, 1].</summary>
    public double Probability(ReadOnlySpan<double> inputs) => Straightened(Raw(_weights, inputs), _knots);

    /// <summary>The curve's value before it is straightened.</summary>
    internal static double Raw(ReadOnlySpan<double> weights, ReadOnlySpan<double> inputs)
    {
        var sum = 0.0;
        for (var i = 0; i < inputs.Length; i++) sum += inputs[i] * weights[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>What the curve's value came to be among annotated reports, between the knots on a straight line.</summary>
    internal static double Straightened(double value, ImmutableArray<(double At, double Is)> knots)
    {
        var next = 1;
        while (next < knots.Length - 1 && knots[next].At < value) next++;
        var (low, high) = (knots[next - 1], knots[next]);
        return low.Is + (high.Is - low.Is) * (value - low.At) / Math.Max(high.At - low.At, 1e-9);
    }

    private static Calibration Read(string curve, ImmutableArray<string> names)
    {
        var rows = DataFiles.Rows("calibration.tsv").Where(row => row[0] == curve).ToList();
        var weights = rows.Where(row => row[1] != Knot).ToDictionary(row => row[1], row => Number(row[2]));
        return new Calibration(
            [.. names.Select(name => weights.GetValueOrDefault(name))],
            [(0, 0), .. rows.Where(row => row[1] == Knot).Select(row => (Number(row[2]), Number(row[3]))), (1, 1)]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
