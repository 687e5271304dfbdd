using Hearsay.Models;
using Hearsay.Models.Kernels;

namespace Hearsay.Tests.Models;

public sealed class NetworkTests
{
    public static TheoryData<string> Widths => ["wide", "middle", "portable"];

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_attribution_network_scores_tokens_as_the_slow_one_does(string width)
    {
        foreach (var (halves, vectors) in new[] { (false, false), (true, false), (false, true) })
        {
            using var random = RandomNetwork.Attribution(halves: halves, vectors: vectors);
            var slow = new SlowNetwork(random.Weights);
            var fast = AttributionNetwork.Load(random.Path, KernelOf(width));
            foreach (var length in new[] { 1, 2, 3, 7, 50, 300 })
            {
                var ids = RandomNetwork.Ids(length, length);
                var (scores, _) = fast.Explain(ids);
                var expected = slow.Encode(ids).Select(h => slow.Linear(h, "tags")).ToArray();
                for (var t = 0; t < length; t++)
                {
                    for (var tag = 0; tag < expected[t].Length; tag++) Assert.Equal(expected[t][tag], scores[t, tag], 2e-3);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void The_syntax_network_finds_the_classes_and_the_tree_of_the_slow_one(string width)
    {
        using var random = RandomNetwork.Syntax();
        var slow = new SlowNetwork(random.Weights);
        var network = SyntaxNetwork.Load(random.Path, KernelOf(width));
        int[] bounds = [0, 5, 6, 30, 33, 80];
        var ids = RandomNetwork.Ids(bounds[^1], 11);
        var read = network.Read(ids, bounds, TestContext.Current.CancellationToken);
        for (var s = 0; s + 1 < bounds.Length; s++)
        {
            var (first, end) = (bounds[s], bounds[s + 1]);
            var states = slow.Encode(ids[(first * 8)..(end * 8)]);
            var heads = SlowTree(slow.Arcs(states));
            for (var i = first; i < end; i++)
            {
                Assert.Equal(Best(slow.Linear(states[i - first], "upos")), read.Upos[i]);
                Assert.Equal(Best(slow.Linear(states[i - first], "lemma")), read.Lemmas[i]);
                var head = heads[i - first];
                Assert.Equal(head == 0 ? -1 : head - 1 + first, read.Heads[i]);
                var relations = slow.Relations(states, i - first, head);
                relations[1] = head == 0 ? double.MaxValue : double.MinValue;
                Assert.Equal(Best(relations), read.Relations[i]);
            }
        }
    }

    [Fact]
    public void A_sentence_is_read_the_same_to_the_last_bit_whatever_stands_beside_it()
    {
        using var random = RandomNetwork.Syntax();
        var network = SyntaxNetwork.Load(random.Path);
        var lengths = Enumerable.Range(0, 60).Select(i => 1 + i * 37 % 45).ToArray();
        int[] bounds = [0, .. lengths.Select((_, i) => lengths.Take(i + 1).Sum())];
        var ids = RandomNetwork.Ids(bounds[^1], 5);
        var together = network.Read(ids, bounds, TestContext.Current.CancellationToken);
        for (var s = 0; s < lengths.Length; s++)
        {
            var alone = network.Read(ids.AsSpan()[(bounds[s] * 8)..(bounds[s + 1] * 8)], [0, lengths[s]], TestContext.Current.CancellationToken);
            var heads = alone.Heads.Select(h => h < 0 ? -1 : h + bounds[s]);
            Assert.Equal(heads, together.Heads[bounds[s]..bounds[s + 1]]);
            Assert.Equal(alone.Relations, together.Relations[bounds[s]..bounds[s + 1]]);
            Assert.Equal(alone.Names, together.Names[bounds[s]..bounds[s + 1]]);
        }
    }

    [Fact]
    public void States_are_the_same_to_the_last_bit_in_any_batch()
    {
        using var random = RandomNetwork.Attribution(vectors: true);
        var trunk = new Trunk(WeightFile.Open(random.Path), Kernel.Best);
        int[] bounds = [0, 3, 40, 41, 90, 96];
        var ids = RandomNetwork.Ids(bounds[^1], 3);
        var together = States(trunk, ids, bounds);
        for (var s = 0; s + 1 < bounds.Length; s++)
        {
            var alone = States(trunk, ids[(bounds[s] * 8)..(bounds[s + 1] * 8)], [0, bounds[s + 1] - bounds[s]]);
            Assert.Equal(alone, together[(bounds[s] * trunk.StateWidth)..(bounds[s + 1] * trunk.StateWidth)]);
        }
    }

    [Fact]
    public void States_are_the_same_to_the_last_bit_at_any_width_of_registers()
    {
        using var random = RandomNetwork.Attribution(vectors: true);
        var file = WeightFile.Open(random.Path);
        var ids = RandomNetwork.Ids(50, 3);
        var states = Widths.Select(width => States(new Trunk(file, KernelOf(width.Data)), ids, [0, 20, 50])).ToList();
        Assert.All(states, one => Assert.Equal(states[0], one));
    }

    [Fact]
    public void Many_threads_get_the_same_result_as_one()
    {
        using var random = RandomNetwork.Attribution();
        var network = AttributionNetwork.Load(random.Path);
        var texts = Enumerable.Range(0, 40).Select(i => RandomNetwork.Ids(20 + i * 13, i)).ToArray();
        var one = texts.Select(ids => network.Tag(ids)).ToArray();
        var many = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(ids => network.Tag(ids)).ToArray();
        for (var i = 0; i < texts.Length; i++) Assert.Equal(one[i], many[i]);
    }

    [Fact]
    public void A_list_without_full_stops_still_becomes_one_tree()
    {
        using var random = RandomNetwork.Syntax();
        var network = SyntaxNetwork.Load(random.Path);
        var read = network.Read(RandomNetwork.Ids(1000, 9), [0, 1000], TestContext.Current.CancellationToken);
        Assert.True(TreeDecoder.IsTree([.. read.Heads.Select(h => h + 1)]));
    }

    private static float[] States(Trunk trunk, int[] ids, int[] bounds)
    {
        unsafe
        {
            var states = trunk.Encode(ids, bounds, new Workspace());
            return new ReadOnlySpan<float>(states, bounds[^1] * trunk.StateWidth).ToArray();
        }
    }

    private static int[] SlowTree(double[,] arcs)
    {
        var n = arcs.GetLength(0);
        var scores = new float[n * (n + 1)];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= n; j++) scores[i * (n + 1) + j] = (float)arcs[i, j];
        }
        var heads = new int[n];
        unsafe
        {
            fixed (float* first = scores) TreeDecoder.Decode(first, n + 1, heads);
        }
        return heads;
    }

    private static int Best(double[] scores) => Array.IndexOf(scores, scores.Max());

    private static Kernel KernelOf(string width) =>
        width switch { "wide" => Kernel.Wide, "middle" => Kernel.Middle, _ => Kernel.Portable };
}
