namespace Hearsay.Web.Parts;

/// <summary>Quantities as intervals in words: "0 to 4", "over 300", "18 to under 20".</summary>
public static class Intervals
{
    public static string Of(Quantity quantity) => Range(quantity) + (quantity.Unit == "count" ? "" : $" {quantity.Unit}");

    private static string Range(Quantity quantity) => (quantity.Low, quantity.High) switch
    {
        (null, null) => "no number",
        ({ } low, null) => $"{(quantity.LowIncluded ? "at least" : "over")} {Number(low)}",
        (null, { } high) => $"{(quantity.HighIncluded ? "up to" : "under")} {Number(high)}",
        ({ } low, { } high) when low == high => Number(low),
        ({ } low, { } high) => $"{(quantity.LowIncluded ? "" : "over ")}{Number(low)} to {(quantity.HighIncluded ? "" : "under ")}{Number(high)}",
    };

    private static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
