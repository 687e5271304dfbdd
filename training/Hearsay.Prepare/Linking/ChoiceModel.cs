using System.Runtime.InteropServices;

namespace Hearsay.Prepare.Linking;

/// <summary>A log-linear model of choices, fitted by AdaGrad with a pull towards zero.</summary>
internal sealed class ChoiceModel
{
    private readonly Dictionary<ulong, int> _index = [];
    private double[] _weights = [];
    private double[] _squares = [];

    /// <summary>Fits the model; the same choices and seed give the same weights.</summary>
    public void Fit(IReadOnlyList<Choice> choices, int rounds, int seed, int fewest)
    {
        Number(choices, fewest);
        var compact = choices.Select(c => c.Candidates.Select(Compact).ToArray()).ToArray();
        var order = Enumerable.Range(0, choices.Count).ToArray();
        var chance = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var i in order) Step(compact[i], choices[i].Right);
        }
    }

    /// <summary>What each feature came to be worth; near-zero ones are left out.</summary>
    public IEnumerable<KeyValuePair<ulong, float>> Weights =>
        _index.Select(pair => KeyValuePair.Create(pair.Key, (float)_weights[pair.Value])).Where(pair => Math.Abs(pair.Value) >= 0.1);

    private void Number(IReadOnlyList<Choice> choices, int fewest)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var key in choices.SelectMany(c => c.Candidates).SelectMany(k => k))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
        foreach (var (key, count) in counts)
        {
            if (count >= fewest) _index[key] = _index.Count;
        }
        (_weights, _squares) = (new double[_index.Count], new double[_index.Count]);
    }

    private int[] Compact(ulong[] keys) =>
        [.. keys.Select(key => _index.GetValueOrDefault(key, -1)).Where(index => index >= 0)];

    private void Step(int[][] candidates, int right)
    {
        var scores = candidates.Select(features => features.Sum(f => _weights[f])).ToArray();
        var top = scores.Max();
        var sum = scores.Sum(score => Math.Exp(score - top));
        for (var i = 0; i < candidates.Length; i++)
        {
            var slope = Math.Exp(scores[i] - top) / sum - (i == right ? 1 : 0);
            if (Math.Abs(slope) < 1e-4) continue;
            foreach (var f in candidates[i])
            {
                var pull = slope + 2e-4 * _weights[f];
                _squares[f] += pull * pull;
                _weights[f] -= 0.15 * pull / (Math.Sqrt(_squares[f]) + 0.1);
            }
        }
    }
}
