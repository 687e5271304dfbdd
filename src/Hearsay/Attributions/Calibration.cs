using Hearsay.Attributions.Linking;

namespace Hearsay.Attributions;

/// <summary>
/// Turns the probabilities of segments and links into the probability that who said what is right: a
/// logistic curve over their logarithms, fitted on annotated reports.
/// </summary>
internal sealed class Calibration
{
    private readonly Dictionary<string, double> _weights;

    private Calibration(Dictionary<string, double> weights) => _weights = weights;

    /// <summary>The curve that ships with the library.</summary>
    public static Calibration Shipped { get; } = new(
        DataFiles.Rows("calibration.tsv").ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture)));

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
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double Log(double probability) => Math.Log(Math.Clamp(probability, 1e-3, 1));
}
