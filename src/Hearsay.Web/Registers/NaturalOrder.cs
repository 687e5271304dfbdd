namespace Hearsay.Web.Registers;

/// <summary>Numbers by value, all else by words; what is empty comes last.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        if (string.IsNullOrEmpty(x) || string.IsNullOrEmpty(y)) return string.IsNullOrEmpty(x).CompareTo(string.IsNullOrEmpty(y));
        return decimal.TryParse(x, NumberStyles.Number, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(y, NumberStyles.Number, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b) : string.Compare(x, y, StringComparison.OrdinalIgnoreCase);
    }
}
