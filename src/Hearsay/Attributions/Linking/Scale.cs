namespace Hearsay.Attributions.Linking;

/// <summary>Brings counts onto short scales, so that each step can carry its own weight.</summary>
internal static class Scale
{
    /// <summary>Steps that double: 0, 1, 2, 3-4, 5-8, 9-16, 17-32, 33-64, more.</summary>
    public static int Doubling(int count) => count switch
    {
        <= 2 => Math.Max(count, 0),
        <= 4 => 3,
        <= 8 => 4,
        <= 16 => 5,
        <= 32 => 6,
        <= 64 => 7,
        _ => 8,
    };

    /// <summary>Counts up to a limit.</summary>
    public static int Capped(int count, int limit) => Math.Clamp(count, 0, limit);
}
