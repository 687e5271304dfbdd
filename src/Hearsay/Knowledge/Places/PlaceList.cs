namespace Hearsay.Knowledge.Places;

/// <summary>The places that bear one name, in the order of the file: the largest first.</summary>
internal readonly ref struct PlaceList
{
    private readonly ReadOnlySpan<byte> _indexes;

    internal PlaceList(ReadOnlySpan<byte> indexes) => _indexes = indexes;

    public int Count => _indexes.Length / 3;

    /// <summary>Number of a place in the gazetteer.</summary>
    public int this[int i] => _indexes[3 * i] | (_indexes[(3 * i) + 1] << 8) | (_indexes[(3 * i) + 2] << 16);
}
