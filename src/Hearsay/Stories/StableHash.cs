namespace Hearsay.Stories;

/// <summary>64-bit hashes that are the same on every machine: FNV-1a, then the finaliser of SplitMix64.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static long Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var unit in text) hash = (hash ^ unit) * Prime;
        return (long)Mix(hash);
    }

    /// <summary>Of several hashes in order.</summary>
    public static long Of(params ReadOnlySpan<long> parts)
    {
        var hash = Offset;
        foreach (var part in parts) hash = Mix(hash ^ (ulong)part);
        return (long)hash;
    }

    public static ulong Mix(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
