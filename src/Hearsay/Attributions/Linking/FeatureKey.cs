namespace Hearsay.Attributions.Linking;

/// <summary>Turns the parts of a feature into one number (FNV-1a over 64 bits), without a copy.</summary>
internal static class FeatureKey
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The key of a feature; see <see cref="IFeatureSink.Add"/>.</summary>
    public static ulong Of(ReadOnlySpan<char> template, int first, int second, ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var letter in template) hash = (hash ^ letter) * Prime;
        hash = (hash ^ (uint)(first + 1024)) * Prime;
        hash = (hash ^ (uint)(second + 1024)) * Prime;
        foreach (var letter in word) hash = (hash ^ char.ToLowerInvariant(letter)) * Prime;
        return hash;
    }
}
