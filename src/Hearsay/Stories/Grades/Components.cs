namespace Hearsay.Stories.Grades;

/// <summary>Sets of keys joined step by step; each set is named by its first key in ordinal order.</summary>
internal sealed class Components
{
    private readonly SortedDictionary<string, string> _above = new(StringComparer.Ordinal);

    public Components(IEnumerable<string> keys)
    {
        foreach (var key in keys) _above[key] = key;
    }

    public int Count => _above.Count(pair => pair.Key == pair.Value);

    public string Of(string key)
    {
        while (_above[key] != key) key = _above[key];
        return key;
    }

    public void Join(string a, string b)
    {
        var (first, second) = (Of(a), Of(b));
        if (first == second) return;
        if (string.CompareOrdinal(first, second) > 0) (first, second) = (second, first);
        _above[second] = first;
    }

    /// <summary>The sets, in order of their names, each in order.</summary>
    public ImmutableArray<ImmutableArray<string>> Sets() =>
        [.. _above.Keys.GroupBy(Of).Select(set => set.ToImmutableArray())];
}
