namespace Hearsay.Prepare.Places;

/// <summary>One decision: the features of each option with their values, and which is right.</summary>
internal sealed record LinearChoice((int Feature, float Value)[][] Options, int Right, float Weight = 1);

/// <summary>A log-linear model of choices with real-valued features, fitted by AdaGrad with a pull towards zero.</summary>
internal sealed class LinearModel(int features, double pull = 3e-4)
{
    private readonly double[] _weights = new double[features];
    private readonly double[] _squares = new double[features];

    public float[] Weights => [.. _weights.Select(weight => (float)Math.Round(weight, 3))];

    /// <summary>Fits the model; the same choices and seed give the same weights.</summary>
    public void Fit(IReadOnlyList<LinearChoice> choices, int rounds, int seed = 1)
    {
        var order = Enumerable.Range(0, choices.Count).ToArray();
        var chance = new Random(seed);
        for (var round = 0; round < rounds; round++)
        {
            chance.Shuffle(order);
            foreach (var i in order) Step(choices[i]);
        }
    }

    private void Step(LinearChoice choice)
    {
        var scores = choice.Options.Select(option => option.Sum(held => _weights[held.Feature] * held.Value)).ToArray();
        var top = scores.Max();
        var sum = scores.Sum(score => Math.Exp(score - top));
        for (var i = 0; i < scores.Length; i++)
        {
            var slope = (Math.Exp(scores[i] - top) / sum - (i == choice.Right ? 1 : 0)) * choice.Weight;
            if (Math.Abs(slope) < 1e-4) continue;
            foreach (var (feature, value) in choice.Options[i])
            {
                var step = (slope * value) + (pull * _weights[feature]);
                _squares[feature] += step * step;
                _weights[feature] -= 0.1 * step / (Math.Sqrt(_squares[feature]) + 0.1);
            }
        }
    }
}
