using Hearsay.Models;
using Hearsay.Models.Kernels;

namespace Hearsay.Tests.Models;

/// <summary>
/// The trainer's own scores for drawn ids, written beside the weights: the networks give the same
/// within a thousandth of the largest, which is what rounding to whole numbers costs, and the same tags.
/// </summary>
public sealed class GoldenTests
{
    private const double Share = 0.001;

    public static TheoryData<int> Cases => [0, 1, 2, 3];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_attribution_network_scores_as_the_trainer_does(int number)
    {
        using var golden = Open("attribution");
        var (scores, tags) = AttributionNetwork.Load().Explain(Ids(golden, number));
        AssertClose(golden.Floats($"{number}.emissions"), [.. scores.Cast<float>()]);
        Assert.Equal(Whole(golden, $"{number}.tags"), tags);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_syntax_network_scores_as_the_trainer_does(int number)
    {
        using var golden = Open("syntax");
        foreach (var kernel in new[] { Kernel.Best, Kernel.Portable })
        {
            var network = SyntaxNetwork.Load(kernel: kernel);
            var found = network.Explain(Ids(golden, number), Whole(golden, $"{number}.heads"));
            foreach (var (name, scores) in found) AssertClose(golden.Floats($"{number}.{name}"), scores);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_are_decoded_as_the_trainer_does(int number)
    {
        using var golden = Open("syntax");
        var ids = Ids(golden, number);
        var read = SyntaxNetwork.Load().Read(ids, [0, ids.Length / 8], TestContext.Current.CancellationToken);
        Assert.Equal(Whole(golden, $"{number}.ner.tags"), read.Names);
    }

    private static WeightFile Open(string model) =>
        WeightFile.Open(Path.Combine(AppContext.BaseDirectory, "Models", "cases", model + ".safetensors"));

    private static int[] Ids(WeightFile golden, int number) => Whole(golden, $"{number}.ids");

    private static int[] Whole(WeightFile golden, string name) => [.. golden.Floats(name).Select(n => (int)n)];

    private static void AssertClose(float[] expected, float[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var tolerance = Share * expected.Max(MathF.Abs);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], tolerance);
    }
}
