namespace Hearsay.Entities.Places;

/// <summary>The features that hold for one item, with their values.</summary>
internal sealed class Features
{
    private readonly List<(int Feature, float Value)> _held = new(32);

    /// <summary>Those that hold, in the order in which they were added.</summary>
    public IReadOnlyList<(int Feature, float Value)> Held => _held;

    public void Clear() => _held.Clear();

    public void Add(int feature, float value = 1)
    {
        if (value != 0) _held.Add((feature, value));
    }

    public void Add(int feature, bool holds)
    {
        if (holds) _held.Add((feature, 1));
    }

    /// <summary>Sum of the weights, each times its value.</summary>
    public float Score(ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        foreach (var (feature, value) in _held) sum += weights[feature] * value;
        return sum;
    }
}
