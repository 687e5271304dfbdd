namespace Hearsay.Stories.Numbers;

/// <summary>
/// How the figures of a table stand to each other (rule R7). In a long table a figure that many tell is compared once, by its
/// first teller: what is to be compared grows with the figures that differ, not with who repeats them.
/// </summary>
public sealed class FigureComparison
{
    /// <summary>Values up to which each two are told.</summary>
    public const int Most = 64;

    private readonly ImmutableArray<NumberValue> _values;

    /// <summary>Compares the values of a table.</summary>
    public FigureComparison(ImmutableArray<NumberValue> values)
    {
        _values = values;
        var known = new Dictionary<Figure, int>();
        First = [.. values.Select((value, i) => known.TryAdd(Figure.Of(value), i) ? i : known[Figure.Of(value)])];
        Different = [.. known.Values.Order()];
    }

    /// <summary>For each value the place of the first one with the same interval, scope, window and place; its own where it is that.</summary>
    public ImmutableArray<int> First { get; }

    /// <summary>The places of the figures that differ, by their first tellers.</summary>
    public ImmutableArray<int> Different { get; }

    /// <summary>
    /// Each two values by their places, in order; of more than <see cref="Most"/> values each two figures that differ, and whoever
    /// repeats one with whoever told it first.
    /// </summary>
    public IEnumerable<(int A, int B, QuantityRelation Relation)> Relations
    {
        get
        {
            var repeated = Enumerable.Range(0, First.Length).Where(i => First[i] != i).ToLookup(i => First[i]);
            foreach (var a in _values.Length <= Most ? Enumerable.Range(0, _values.Length) : Different)
            {
                var others = _values.Length <= Most ? Enumerable.Range(a + 1, _values.Length - a - 1) : Different.Where(b => b > a).Concat(repeated[a]).Order();
                foreach (var b in others) yield return (a, b, Between(a, b));
            }
        }
    }

    /// <summary>True where two comparable figures have no value in common.</summary>
    public bool HasConflict => Different.Any(a => Different.Any(b => b > a && Between(a, b) == QuantityRelation.Conflict));

    /// <summary>How two values stand to each other; the order does not matter.</summary>
    public QuantityRelation Between(int a, int b)
    {
        var (one, other) = (_values[First[a]], _values[First[b]]);
        return QuantityComparison.Relate(one.Quantity, other.Quantity, one.Place is null || other.Place is null || one.Place == other.Place);
    }

    /// <summary>All that the comparison of two values of one table asks for.</summary>
    private readonly record struct Figure(
        decimal? Low, decimal? High, bool LowIncluded, bool HighIncluded, QuantityScope Scope, string? Place, bool HasWindow, DateOnly? From, DateOnly? To, string? When)
    {
        public static Figure Of(NumberValue value)
        {
            var (quantity, window) = (value.Quantity, value.Quantity.Window);
            var when = window is { From: null, To: null } ? $"{window.Symbolic} {window.Timex}" : null;
            return new(
                quantity.Low, quantity.High, quantity.LowIncluded, quantity.HighIncluded, quantity.Scope, value.Place, window is not null, window?.From, window?.To, when);
        }
    }
}
