using Hearsay.Models;
using Hearsay.Models.Kernels;

namespace Hearsay.Tests.Models;

/// <summary>Tags are O, then B, I, E, S of two labels; every path of four tokens is tried by hand.</summary>
public sealed unsafe class CrfTests
{
    private const int Tags = 9;
    private const int Length = 4;

    [Fact]
    public void The_best_path_is_the_best_of_all_paths()
    {
        using var network = RandomNetwork.Syntax();
        var crf = new Crf(WeightFile.Open(network.Path), Kernel.Best);
        for (var seed = 0; seed < 20; seed++)
        {
            var scores = Scores(crf, seed);
            var tags = new int[Length];
            fixed (float* first = scores) crf.Decode(first, tags, new Workspace());
            Assert.Equal(Paths(network, crf, scores).MaxBy(p => p.Score).Path, tags);
        }
    }

    [Fact]
    public void The_probability_of_a_segment_is_the_share_of_the_paths_that_have_it()
    {
        using var network = RandomNetwork.Syntax();
        var crf = new Crf(WeightFile.Open(network.Path), Kernel.Best);
        var scores = Scores(crf, 3);
        var paths = Paths(network, crf, scores).Select(p => (p.Path, Weight: Math.Exp(p.Score))).ToArray();
        var all = paths.Sum(p => p.Weight);
        fixed (float* first = scores)
        {
            var marginals = crf.Marginals(first, Length, new Workspace());
            for (var label = 0; label < 2; label++)
            {
                for (var start = 0; start < Length; start++)
                {
                    for (var end = start + 1; end <= Length; end++)
                    {
                        var segment = new TaggedSegment(label, start, end);
                        var share = paths.Where(p => TaggedSegment.Of(p.Path).Contains(segment)).Sum(p => p.Weight) / all;
                        Assert.Equal(share, marginals.OfSegment(label, start, end), 1e-5);
                    }
                }
            }
        }
    }

    [Fact]
    public void Probabilities_of_a_long_text_stay_probabilities()
    {
        using var network = RandomNetwork.Syntax();
        var crf = new Crf(WeightFile.Open(network.Path), Kernel.Best);
        var random = new Random(1);
        var scores = Enumerable.Range(0, 5000 * crf.Padded).Select(_ => (random.NextSingle() - 0.5f) * 200).ToArray();
        fixed (float* first = scores)
        {
            var marginals = crf.Marginals(first, 5000, new Workspace());
            for (var t = 0; t < 5000; t++)
                Assert.Equal(1.0, Enumerable.Range(0, Tags).Sum(tag => marginals.Of(t, tag)), 1e-3);
        }
    }

    private static float[] Scores(Crf crf, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Length * crf.Padded).Select(i => i % crf.Padded < Tags ? random.NextSingle() * 4 - 2 : 0f)];
    }

    private static IEnumerable<(int[] Path, double Score)> Paths(RandomNetwork network, Crf crf, float[] scores)
    {
        var (start, steps, end) = (network.Weights.Values["crf.start"], network.Weights.Values["crf.transitions"], network.Weights.Values["crf.end"]);
        for (var code = 0; code < 9 * 9 * 9 * 9; code++)
        {
            int[] path = [code / 729, code / 81 % 9, code / 9 % 9, code % 9];
            var score = (double)start[path[0]] + end[path[^1]];
            for (var t = 0; t < Length; t++)
            {
                score += scores[t * crf.Padded + path[t]];
                if (t > 0) score += steps[path[t - 1] * Tags + path[t]];
            }
            yield return (path, score);
        }
    }
}
