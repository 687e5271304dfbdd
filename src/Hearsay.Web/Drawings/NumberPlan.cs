using Hearsay.Stories.Numbers;

namespace Hearsay.Web.Drawings;

/// <summary>A figure as a bar on the axis.</summary>
public sealed record NumberBar(
    string Letter, string Root, string Note, double Y, double From, double To, bool OpenLeft, bool OpenRight,
    bool FromIncluded, bool ToIncluded, bool IsPoint, string Verdict, bool Conflicts);

/// <summary>Figures as intervals on one axis, one row for each source; other scopes below the line.</summary>
public sealed record NumberPlan(
    ImmutableArray<NumberBar> Compared, ImmutableArray<NumberBar> Apart, ImmutableArray<(double X, string Text)> Ticks, double LineY, double Height)
{
    private const double Left = 290;
    private const double Right = 800;
    private const double Row = 44;

    /// <summary>Figures that are drawn; where there are more, those that differ go first.</summary>
    private const int Most = 40;

    /// <summary>Lays out a table.</summary>
    public static NumberPlan Of(NumberTable table)
    {
        var comparison = table.Compare();
        var drawn = Enumerable.Range(0, table.Values.Length).OrderBy(i => table.Values.Length > Most && comparison.First[i] != i).Take(Most).Order().ToArray();
        var compared = drawn.Where(i => table.Values.Length == 1 || drawn.Any(j => j != i && comparison.Between(i, j) != QuantityRelation.DifferentScope)).ToArray();
        if (compared.Length == 0) compared = [0];
        var apart = drawn.Except(compared).ToArray();
        var bounds = drawn.Select(i => table.Values[i]).SelectMany(value => new[] { value.Quantity.Low, value.Quantity.High }).OfType<decimal>().Select(bound => (double)bound).ToArray();
        var (low, high) = (bounds.Min(), bounds.Max());
        if (low >= 0 && low < high * 0.6) low = 0;
        if (high <= low) high = low + Math.Max(1, Math.Abs(low) * 0.1);
        double X(double value) => Left + ((value - low) / (high - low) * (Right - Left));

        var line = 36 + (compared.Length * Row);
        return new(
            [.. compared.Select((index, row) => Bar(index, 52 + (row * Row), X))],
            [.. apart.Select((index, row) => Bar(index, line + 46 + (row * Row), X))],
            [.. Enumerable.Range(0, 5).Select(i => low + ((high - low) * i / 4)).Select(value => (X(value), value.ToString("#,0.##", CultureInfo.InvariantCulture)))],
            line, line + (apart.Length == 0 ? 8 : 36 + (apart.Length * Row)));

        NumberBar Bar(int index, double y, Func<double, double> x) => NumberPlan.Bar(table, index, y, x, relation => string.Join(", ", drawn
            .Where(other => other != index && comparison.Between(index, other) == relation).Select(Letter)));
    }

    private static NumberBar Bar(NumberTable table, int index, double y, Func<double, double> x, Func<QuantityRelation, string> with)
    {
        var value = table.Values[index];
        var quantity = value.Quantity;
        var from = quantity.Low is { } low ? x((double)low) : Left - 10;
        var to = quantity.High is { } high ? x((double)high) : Right + 20;
        var conflicts = with(QuantityRelation.Conflict);
        var verdict = table.Values.Length == 1 ? "the only figure"
            : conflicts.Length > 0 ? $"CONFLICT {conflicts}"
            : with(QuantityRelation.Same) is { Length: > 0 } same ? $"SAME {same}"
            : with(QuantityRelation.Refines) is { Length: > 0 } refines ? $"REFINES {refines}"
            : with(QuantityRelation.Compatible) is { Length: > 0 } compatible ? $"COMPATIBLE {compatible}" : "DIFFERENT-SCOPE";
        var note = $"“{value.Words}”{(value.Stated is { } on ? $", {Parts.Times.Short(on)}" : "")}";
        return new(Letter(index), value.Root, note, y, from, to, quantity.Low is null, quantity.High is null,
            quantity.LowIncluded, quantity.HighIncluded, quantity.Low == quantity.High, verdict, conflicts.Length > 0);
    }

    private static string Letter(int index) => index < 26 ? ((char)('a' + index)).ToString() : (index + 1).ToString(CultureInfo.InvariantCulture);
}
