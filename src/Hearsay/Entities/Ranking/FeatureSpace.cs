namespace Hearsay.Entities.Ranking;

/// <summary>Numbers the features of the ranker: groups of a fixed size, one value of each active at a time.</summary>
internal sealed class FeatureSpace
{
    private readonly List<string> _names = [];

    /// <summary>All features, <c>group=value</c>, by number.</summary>
    public IReadOnlyList<string> Names => _names;

    public int Count => _names.Count;

    /// <summary>Adds a group and returns the number of its first value.</summary>
    public int Group(string name, int size)
    {
        var first = _names.Count;
        for (var i = 0; i < size; i++) _names.Add(string.Create(CultureInfo.InvariantCulture, $"{name}={i}"));
        return first;
    }
}
