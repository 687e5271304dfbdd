using System.Buffers;
using System.IO.Compression;

namespace Hearsay.Ledger.Readings;

/// <summary>Brotli: news text shrinks to a fifth, and the reader is part of the framework.</summary>
internal static class Packing
{
    /// <summary>Of 0..11: the next one costs half as much time again for a fiftieth of the file, and higher ones several times.</summary>
    private const int Quality = 4;

    private const int Window = 20;

    /// <summary>What packed JSON grows to at most, as a rule; where it is more, it is read again with more room.</summary>
    private const int Growth = 16;

    private const int LeastRoom = 4096;

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var room = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(bytes, room, out var length, Quality, Window)
                ? room[..length]
                : throw new InvalidOperationException("Brotli found no room in the room it asked for.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
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
    public static byte[] Unpack(byte[] packed) => Read(packed, bytes => bytes.ToArray());

    /// <summary>Hands over what was packed, which is there as long as it is read: in borrowed room, for there is much of it.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static T Read<T>(byte[] packed, Func<ReadOnlySpan<byte>, T> read)
    {
        for (var size = Math.Max(LeastRoom, packed.Length * Growth); ; size = checked(size * 2))
        {
            var room = ArrayPool<byte>.Shared.Rent(size);
            try
            {
                using var brotli = new BrotliDecoder();
                switch (brotli.Decompress(packed, room, out _, out var written))
                {
                    case OperationStatus.Done: return read(room.AsSpan(0, written));
                    case OperationStatus.DestinationTooSmall: continue;
                    default: throw new InvalidDataException("The packed bytes are damaged.");
                }
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(room);
            }
        }
    }
}
