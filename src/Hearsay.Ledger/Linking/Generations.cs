namespace Hearsay.Ledger.Linking;

/// <summary>
/// What was asked for last, in two generations: what is asked for moves to the young one, and when the generations turn, the
/// old one is forgotten.
/// </summary>
/// <typeparam name="TKey">What it is found by.</typeparam>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="weight">What an item weighs when it is put or moves.</param>
internal sealed class Generations<TKey, T>(Func<T, int> weight) where TKey : notnull where T : class
{
    private Dictionary<TKey, T> _young = [], _old = [];

    /// <summary>Weight of the young generation.</summary>
    public int Weight { get; private set; }

    public T? Find(TKey key)
    {
        if (_young.TryGetValue(key, out var found)) return found;
        return _old.Remove(key, out found) ? Put(key, found) : null;
    }

    public T Put(TKey key, T item)
    {
        Weight += weight(item);
        return _young[key] = item;
    }

    /// <summary>An item of the young generation has become heavier.</summary>
    public void Grow(int more) => Weight += more;

    /// <summary>Forgets the old generation; the young one becomes old.</summary>
    public void Turn() => (_young, _old, Weight) = ([], _young, 0);

    public void Clear()
    {
        Turn();
        Turn();
    }
}
