using System.Runtime.InteropServices;

namespace Hearsay.Ledger.Linking;

/// <summary>
/// The places filed under one key, last in the canonical order first: all of them from the end of the order down to the last one
/// that is here. What comes before that is in the ledger, and added when somebody walks so far.
/// </summary>
/// <typeparam name="T">A place of a report or a claim.</typeparam>
internal sealed class KeyList<T> where T : struct, IComparable<T>
{
    /// <summary>In canonical order: what is filed comes at the end, as a rule.</summary>
    private readonly List<T> _places;
    private readonly int _most;

    /// <param name="places">The last under the key, last first.</param>
    /// <param name="whole">True where the ledger holds no more.</param>
    /// <param name="most">Places from which on, when one more is filed, the earlier half is left to the ledger.</param>
    public KeyList(IReadOnlyCollection<T> places, bool whole, int most = 4096)
    {
        (_places, _most) = ([.. places.Reverse()], most);
        IsWhole = whole;
    }

    /// <summary>True where the ledger holds no more.</summary>
    public bool IsWhole { get; private set; }

    public int Count => _places.Count;

    public T this[int index] => _places[^(index + 1)];

    /// <summary>Adds what the ledger holds before all that is here, nearest first.</summary>
    public void Extend(IReadOnlyCollection<T> earlier, bool whole)
    {
        _places.InsertRange(0, earlier.Reverse());
        IsWhole = whole;
    }

    /// <summary>Adds what was filed since; what comes before all that is here is found in the ledger when it is asked for.</summary>
    public bool Add(T place)
    {
        var index = CollectionsMarshal.AsSpan(_places).BinarySearch(place);
        if (index >= 0 || (index == -1 && !IsWhole)) return false;
        _places.Insert(~index, place);
        if (Count > _most)
        {
            _places.RemoveRange(0, Count / 2);
            IsWhole = false;
        }
        return true;
    }

    /// <summary>Index of the first place that comes before another one; <see cref="Count"/> where none is here.</summary>
    public int IndexBefore(T place)
    {
        var index = CollectionsMarshal.AsSpan(_places).BinarySearch(place);
        return Count - (index < 0 ? ~index : index);
    }
}
