using Hearsay.Attributions.Linking;

namespace Hearsay.Attributions;

/// <summary>
/// Turns the probabilities of segments and links into the probability that who said what is right: a
/// logistic curve over their logarithms, straightened at a few knots, both fitted on annotated reports.
/// </summary>
internal sealed class Calibration
{
    private const string Knot = "knot";
    private readonly Dictionary<string, double> _weights;
    private readonly ImmutableArray<(double At, double Is)> _knots;

    private Calibration(List<string[]> rows)
    {
        _weights = rows.Where(row => row[0] != Knot).ToDictionary(row => row[0], row => Number(row[1]));
        _knots = [(0, 0), .. rows.Where(row => row[0] == Knot).Select(row => (Number(row[1]), Number(row[2]))), (1, 1)];
    }

    /// <summary>The curve that ships with the library.</summary>
    public static Calibration Shipped { get; } = new([.. DataFiles.Rows("calibration.tsv")]);

    /// <summary>The names of the inputs, in the order of <see cref="Inputs"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["bias", "content", "worst", "cue", "source", "no-source", "no-cue", "link", "direct", "mixed"];

    /// <summary>What the curve looks at: logarithms of probabilities, and flags.</summary>
    public static double[] Inputs(ImmutableArray<RoleSegment> segments, LinkedSegments linked, AttributionMode mode) =>
    [
        1,
        Log(segments[linked.Contents[0]].Probability),
        Log(linked.Contents.Min(c => segments[c].Probability)),
        linked.Cue is { } cue ? Log(segments[cue].Probability) : 0,
        linked.Source is { } source ? Log(segments[source].Probability) : 0,
        linked.Source is null ? 1 : 0,
        linked.Cue is null ? 1 : 0,
        Log(linked.Probability),
        mode == AttributionMode.Direct ? 1 : 0,
        mode == AttributionMode.Mixed ? 1 : 0,
    ];

    /// <summary>The calibrated probability, in [0, 1].</summary>
    public double Probability(ImmutableArray<RoleSegment> segments, LinkedSegments linked, AttributionMode mode)
    {
        var inputs = Inputs(segments, linked, mode);
        var sum = 0.0;
        for (var i = 0; i < inputs.Length; i++) sum += inputs[i] * _weights.GetValueOrDefault(Names[i]);
        return Straightened(1 / (1 + Math.Exp(-sum)), _knots);
    }

    /// <summary>What the curve's value came to be among annotated reports, between the knots on a straight line.</summary>
    internal static double Straightened(double value, ImmutableArray<(double At, double Is)> knots)
    {
        var next = 1;
        while (next < knots.Length - 1 && knots[next].At < value) next++;
        var (low, high) = (knots[next - 1], knots[next]);
        return low.Is + (high.Is - low.Is) * (value - low.At) / Math.Max(high.At - low.At, 1e-9);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static double Log(double probability) => Math.Log(Math.Clamp(probability, 1e-3, 1));
}
