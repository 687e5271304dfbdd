namespace Hearsay.Eval.Places;

/// <summary>What names of places do in their sentences, against the types of GeoWebNews.</summary>
internal sealed class UseCounts
{
    private readonly Dictionary<(PlaceUse Gold, PlaceUse Found), int> _counts = [];

    public void Add(PlaceUse gold, PlaceUse found) => _counts[(gold, found)] = _counts.GetValueOrDefault((gold, found)) + 1;

    /// <summary>F1 of each use over the names that were found.</summary>
    public IEnumerable<Row> Rows()
    {
        if (_counts.Count == 0) yield break;
        var all = _counts.Values.Sum();
        yield return new Row("GeoWebNews: use of names found, accuracy", 100.0 * _counts.Where(pair => pair.Key.Gold == pair.Key.Found).Sum(pair => pair.Value) / all, Note: $"n {all}");
        foreach (var use in Enum.GetValues<PlaceUse>())
        {
            yield return new F1(
                _counts.GetValueOrDefault((use, use)),
                _counts.Where(pair => pair.Key.Found == use).Sum(pair => pair.Value),
                _counts.Where(pair => pair.Key.Gold == use).Sum(pair => pair.Value)).ToRow("  " + use);
        }
    }
}
