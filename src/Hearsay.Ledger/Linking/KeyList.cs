namespace Hearsay.Ledger.Linking;

/// <summary>
/// The places filed under one key, last in the canonical order first: all of them from the end of the order down to the last one
/// that is here. What comes before that is in the ledger, and added when somebody walks so far.
/// </summary>
/// <typeparam name="T">A place of a report or a claim.</typeparam>
internal sealed class KeyList<T> where T : struct, IComparable<T>
{
    private readonly List<T> _places = [];

    /// <summary>True where the ledger holds no more.</summary>
    public bool IsWhole { get; private set; }

    public int Count => _places.Count;

    public T this[int index] => _places[index];

    /// <summary>Adds what the ledger holds before all that is here, nearest first.</summary>
    public void Extend(IEnumerable<T> earlier, bool whole)
    {
        _places.AddRange(earlier);
        IsWhole = whole;
    }

    /// <summary>Adds what was filed since; what comes before all that is here is found in the ledger when it is asked for.</summary>
    public bool Add(T place)
    {
        var index = IndexBefore(place);
        if (index == Count && !IsWhole) return false;
        if (index > 0 && _places[index - 1].CompareTo(place) == 0) return false;
        _places.Insert(index, place);
        return true;
    }

    /// <summary>Index of the first place that comes before another one; <see cref="Count"/> where none is here.</summary>
    public int IndexBefore(T place)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_places[middle].CompareTo(place) < 0) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
