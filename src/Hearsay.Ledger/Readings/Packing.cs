using System.IO.Compression;

namespace Hearsay.Ledger.Readings;

/// <summary>Brotli: news text shrinks to a fifth, and the reader is part of the framework.</summary>
internal static class Packing
{
    /// <summary>Of 0..11; higher ones cost several times the time for a few percent.</summary>
    private const int Quality = 5;

    private const int Window = 20;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, room, out var length, Quality, Window)
            ? room[..length]
            : throw new InvalidOperationException("Brotli found no room in the room it asked for.");
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static byte[] Unpack(byte[] packed, long length)
    {
        var bytes = new byte[length];
        return BrotliDecoder.TryDecompress(packed, bytes, out var written) && written == length
            ? bytes
            : throw new InvalidDataException("The packed bytes do not unpack to their length.");
    }

    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        using var whole = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        brotli.CopyTo(whole);
        return whole.ToArray();
    }
}
