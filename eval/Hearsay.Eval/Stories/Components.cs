namespace Hearsay.Eval.Stories;

/// <summary>Connected components of pairs, for gold labels that come as pairs.</summary>
internal sealed class Components
{
    private readonly Dictionary<string, string> _up = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public Components(IEnumerable<(string A, string B)> pairs)
    {
        foreach (var (a, b) in pairs) _up[Top(a)] = Top(b);
    }

    /// <summary>Number of an item's component.</summary>
    public int Of(string item)
    {
        var top = Top(item);
        if (!_numbers.TryGetValue(top, out var number)) _numbers[top] = number = _numbers.Count;
        return number;
    }

    private string Top(string item)
    {
        while (_up.TryGetValue(item, out var up) && up != item) item = up;
        return item;
    }
}
