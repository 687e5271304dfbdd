namespace Hearsay.Entities.Quantities;

/// <summary>
/// The interval that a number stands for under a hedge: rule R7, to the letter.
/// </summary>
/// <param name="Low">Null where open.</param>
/// <param name="High">Null where open.</param>
/// <param name="LowIncluded">True where the least value itself belongs to it.</param>
/// <param name="HighIncluded">True where the greatest value itself belongs to it.</param>
/// <param name="Conservative">The value to use where only one may be named.</param>
internal readonly record struct Bounds(
    decimal? Low, decimal? High, bool LowIncluded = true, bool HighIncluded = true, decimal? Conservative = null)
{
    private const decimal Tolerance = 0.1m;

    /// <summary>
    /// The bounds of <paramref name="value"/> whose last non-zero digit counts <paramref name="unit"/>.
    /// </summary>
    public static Bounds Of(decimal value, decimal unit, string? rule) => Exact(value, unit, rule).Plain();

    private static Bounds Exact(decimal value, decimal unit, string? rule) => rule switch
    {
        null => value == 0 ? new(0, 0, Conservative: 0) : new(value - unit / 2, value + unit / 2, Conservative: value),
        "about" => new(value * (1 - Tolerance), value * (1 + Tolerance), Conservative: value),
        "nearly" => new(value * (1 - Tolerance), value, HighIncluded: false, Conservative: value * (1 - Tolerance)),
        "more-than" => new(value, null, LowIncluded: false, Conservative: value),
        "at-least" => new(value, null, Conservative: value),
        "up-to" => new(0, value, Conservative: 0),
        "less-than" => new(0, value, HighIncluded: false, Conservative: 0),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such rule of quantity."),
    };

    /// <summary>"Dozens": two dozen and up, one dozen kept as the cautious value.</summary>
    public static Bounds Vague(decimal magnitude) => new(2 * magnitude, null, Conservative: magnitude);

    /// <summary>Without noughts after the point: 1150000000.0 is 1150000000.</summary>
    private Bounds Plain() => this with { Low = Plain(Low), High = Plain(High), Conservative = Plain(Conservative) };

    private static decimal? Plain(decimal? value) => value / 1.0000000000000000000000000000m;

    /// <summary>"Between a and b", "a to b".</summary>
    public static Bounds Range(decimal from, decimal to) =>
        new Bounds(Math.Min(from, to), Math.Max(from, to), Conservative: Math.Min(from, to)).Plain();

    /// <summary>What the last non-zero digit of a number counts: 100 for 12,300; 0.1 for 1.2; 1 for 7.</summary>
    public static decimal LastDigitUnit(decimal value)
    {
        if (value == 0) return 1;
        var unit = 1m;
        while (value % unit != 0) unit /= 10;
        while (value % (unit * 10) == 0) unit *= 10;
        return unit;
    }
}
