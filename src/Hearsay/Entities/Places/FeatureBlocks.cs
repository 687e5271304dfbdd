namespace Hearsay.Entities.Places;

/// <summary>The features of a log-linear model: named blocks of numbered ones, laid end to end.</summary>
internal sealed class FeatureBlocks
{
    private readonly List<string> _names = [];

    /// <summary>Written names, by number: <c>kind=Country</c>.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Adds a block of one feature and returns its number.</summary>
    public int Add(string name)
    {
        _names.Add(name);
        return _names.Count - 1;
    }

    /// <summary>Adds a block with a feature for each value and returns the number of the first.</summary>
    public int Add(string name, params ReadOnlySpan<string> values)
    {
        var first = _names.Count;
        foreach (var value in values) _names.Add($"{name}={value}");
        return first;
    }

    /// <summary>Adds a block with a feature for each value of an enumeration that counts from 0.</summary>
    public int Add<T>(string name)
        where T : struct, Enum => Add(name, Enum.GetNames<T>());
}
