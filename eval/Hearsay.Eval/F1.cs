namespace Hearsay.Eval;

/// <summary>Counts behind precision, recall and F1.</summary>
internal readonly record struct F1(int Right, int Predicted, int Gold)
{
    public double Precision => Predicted == 0 ? 0 : 100.0 * Right / Predicted;

    public double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;

    /// <summary>In percent; 0 where nothing is right.</summary>
    public double Value => Predicted + Gold == 0 ? 0 : 200.0 * Right / (Predicted + Gold);

    public static F1 operator +(F1 a, F1 b) => new(a.Right + b.Right, a.Predicted + b.Predicted, a.Gold + b.Gold);

    /// <summary>Exact matches between two sets.</summary>
    public static F1 Of<T>(IReadOnlyCollection<T> predicted, IReadOnlyCollection<T> gold)
    {
        var wanted = gold.ToHashSet();
        return new F1(predicted.Distinct().Count(wanted.Contains), predicted.Distinct().Count(), wanted.Count);
    }

    /// <summary>As a row, with precision, recall and the number of gold items beside it.</summary>
    public Row ToRow(string what, double? floor = null, double? goal = null) =>
        new(what, Value, floor, goal, string.Create(CultureInfo.InvariantCulture, $"P {Precision:0.0} R {Recall:0.0} n {Gold}"));
}
