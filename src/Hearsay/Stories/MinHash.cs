namespace Hearsay.Stories;

/// <summary>MinHash (Broder 1997): the share of equal values estimates how much two sets overlap.</summary>
internal static class MinHash
{
    /// <summary>Values of a sketch.</summary>
    public const int Size = 128;

    /// <summary>Values of a band; with 32 bands, pairs that share 0.42 of their bigrams meet in two of three cases, with 0.6 always.</summary>
    public const int BandSize = 4;

    private static readonly ulong[] Factors = [.. Enumerable.Range(0, Size).Select(i => StableHash.Mix((ulong)i) | 1)];
    private static readonly ulong[] Offsets = [.. Enumerable.Range(0, Size).Select(i => StableHash.Mix((ulong)i + Size))];

    public static ImmutableArray<uint> Of(ReadOnlySpan<long> set)
    {
        var least = new uint[Size];
        Array.Fill(least, uint.MaxValue);
        foreach (var element in set)
        {
            for (var i = 0; i < Size; i++)
            {
                var value = (uint)((Factors[i] * (ulong)element + Offsets[i]) >> 32);
                if (value < least[i]) least[i] = value;
            }
        }
        return [.. least];
    }

    /// <summary>The bands as keys; a text without a bigram has none.</summary>
    public static IEnumerable<IndexKey> Bands(ImmutableArray<uint> values)
    {
        if (values.All(value => value == uint.MaxValue)) yield break;
        for (var band = 0; band < Size / BandSize; band++)
        {
            long hash = band;
            for (var i = 0; i < BandSize; i++) hash = StableHash.Of(hash, values[band * BandSize + i]);
            yield return new IndexKey(KeyKind.Band, hash);
        }
    }
}
