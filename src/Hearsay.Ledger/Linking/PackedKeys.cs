using System.Buffers.Binary;
using Hearsay.Stories;

namespace Hearsay.Ledger.Linking;

/// <summary>Keys in nine bytes each, kept beside a report or claim so that they can be taken away again.</summary>
internal static class PackedKeys
{
    private const int Size = 1 + sizeof(long);

    public static byte[] Pack(IReadOnlyCollection<IndexKey> keys)
    {
        var bytes = new byte[keys.Count * Size];
        var at = 0;
        foreach (var key in keys)
        {
            bytes[at] = (byte)key.Kind;
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at + 1), key.Value);
            at += Size;
        }
        return bytes;
    }

    public static IEnumerable<IndexKey> Unpack(byte[] bytes)
    {
        for (var at = 0; at + Size <= bytes.Length; at += Size)
            yield return new IndexKey((KeyKind)bytes[at], BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at + 1)));
    }
}
