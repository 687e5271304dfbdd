namespace Hearsay.Web.Drawings;

/// <summary>Numbers and texts as SVG attributes take them.</summary>
public static class Svg
{
    /// <summary>A length with at most one decimal.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Text cut to what fits a width, by an average width of a character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">In user units.</param>
    /// <param name="perCharacter">Average width of a character in user units.</param>
    public static string Fit(string text, double width, double perCharacter = 7.2)
    {
        var most = Math.Max(4, (int)(width / perCharacter));
        return text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";
    }
}
