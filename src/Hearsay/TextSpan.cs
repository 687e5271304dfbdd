namespace Hearsay;

/// <summary>
/// A half-open range [start, end) of UTF-16 code units
/// in <see cref="Report.Text"/>. Ordered by start, then by end (shorter first).
/// </summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes a span; an empty one (start = end) is allowed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Start is negative or lies after end.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>The first code unit inside.</summary>
    public int Start { get; }

    /// <summary>The first code unit after.</summary>
    public int End { get; }

    /// <summary>Code units inside.</summary>
    public int Length => End - Start;

    /// <summary>True where nothing is inside.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>True where every unit of <paramref name="other"/> is inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True where the unit at <paramref name="position"/> is inside.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>True where the two share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words of this span.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Comes before.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Comes after.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Comes before or is equal.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Comes after or is equal.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>As <c>12..34</c>.</summary>
    public override string ToString() => $"{Start}..{End}";
}
