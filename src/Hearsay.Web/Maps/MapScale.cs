namespace Hearsay.Web.Maps;

/// <summary>A round distance as long as it is on the map's middle parallel.</summary>
/// <param name="Kilometres">The distance.</param>
/// <param name="Length">In user units of the drawing.</param>
public readonly record struct MapScale(int Kilometres, double Length)
{
    private const double Longest = 150;

    private static readonly int[] Round = [2000, 1000, 500, 200, 100, 50, 20, 10];

    /// <summary>The longest that is not in the way.</summary>
    public static MapScale Of(double perKilometre)
    {
        var kilometres = Round.FirstOrDefault(one => one * perKilometre <= Longest, Round[^1]);
        return new(kilometres, kilometres * perKilometre);
    }
}
