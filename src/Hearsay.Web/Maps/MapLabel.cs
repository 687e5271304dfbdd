namespace Hearsay.Web.Maps;

/// <summary>Two lines of text on a map.</summary>
/// <param name="Name">The first line.</param>
/// <param name="Note">The second line.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Base line of the first line.</param>
/// <param name="Width">Of the longer line, about.</param>
public sealed record MapLabel(string Name, string Note, double X, double Y, double Width)
{
    /// <summary>Height of the two lines.</summary>
    public const double Depth = 36;

    /// <summary>True where the two would be printed over each other.</summary>
    public bool Covers(MapLabel other) => Math.Abs(Y - other.Y) < Depth && X < other.X + other.Width && other.X < X + Width;
}
