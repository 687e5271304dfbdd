namespace Hearsay.Exports;

/// <summary>
/// Turns UTF-16 positions of one text into code-point positions. A lone surrogate counts as one
/// code point, as it does in Python. Costs nothing for a text without surrogate pairs.
/// </summary>
public sealed class CodePointIndex
{
    private readonly ImmutableArray<int> _secondHalves;

    /// <summary>Looks through the text once for surrogate pairs.</summary>
    public CodePointIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _secondHalves = FindSecondHalves(text);
    }

    /// <summary>The number of code points before a UTF-16 position; inside a pair, the position after it.</summary>
    public int this[int position] => position - PairsBefore(position);

    private int PairsBefore(int position)
    {
        if (_secondHalves.IsEmpty) return 0;
        var found = _secondHalves.BinarySearch(position);
        return found >= 0 ? found : ~found;
    }

    private static ImmutableArray<int> FindSecondHalves(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (at < 0) return [];
        var halves = ImmutableArray.CreateBuilder<int>();
        for (; at + 1 < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], text[at + 1])) halves.Add(++at);
        }
        return halves.ToImmutable();
    }
}
