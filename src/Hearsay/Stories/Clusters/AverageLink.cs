using System.Runtime.InteropServices;

namespace Hearsay.Stories.Clusters;

/// <summary>
/// Average link (Sokal and Michener 1958), taken one item at a time: an item joins the group whose compared members it is
/// like on average over its likest members, so one chance likeness to a group of several joins nothing.
/// </summary>
/// <typeparam name="T">How groups are named, in the order in which the first of two equals wins.</typeparam>
internal sealed class AverageLink<T> where T : struct, IComparable<T>
{
    private readonly Dictionary<T, Likest> _groups = [];

    /// <summary>Begins with another item.</summary>
    public void Clear() => _groups.Clear();

    /// <summary>Notes how like the item is to a member of a group; a member that a rule forbids shuts its whole group.</summary>
    public void Add(T group, double score, bool vetoed) => CollectionsMarshal.GetValueRefOrAddDefault(_groups, group, out _).Add(score, vetoed);

    /// <summary>The best group at or above a threshold; null where there is none.</summary>
    /// <param name="threshold">Least mean probability.</param>
    /// <param name="among">Which groups come into question.</param>
    public T? Best(double threshold, Func<T, bool> among)
    {
        T? best = null;
        var bestScore = threshold;
        foreach (var (group, likest) in _groups)
        {
            if (!among(group)) continue;
            if (likest.Vetoed || likest.Mean < bestScore) continue;
            if (best is { } other && likest.Mean == bestScore && group.CompareTo(other) > 0) continue;
            (best, bestScore) = (group, likest.Mean);
        }
        return best;
    }

    /// <summary>The three likest members: a large group words its matter in many ways, and no item is like all of them.</summary>
    private struct Likest
    {
        private double _first, _second, _third;
        private int _count;

        public bool Vetoed { get; private set; }

        public readonly double Mean => (_first + _second + _third) / Math.Min(_count, 3);

        public void Add(double score, bool vetoed)
        {
            Vetoed |= vetoed;
            _count++;
            if (score > _first) (_first, score) = (score, _first);
            if (score > _second) (_second, score) = (score, _second);
            if (score > _third) _third = score;
        }
    }
}
