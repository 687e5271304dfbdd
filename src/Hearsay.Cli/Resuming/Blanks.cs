using System.Buffers.Binary;

namespace Hearsay.Cli.Resuming;

/// <summary>
/// Bytes that hold no record and take up as much room as those that did: line ends where nothing is packed, and gzip
/// members without content, padded by their extra field (RFC 1952, 2.3.1.1), where each record is one.
/// </summary>
internal static class Blanks
{
    private const int HeaderLength = 12, TrailerLength = 10;

    /// <summary>The smallest member that holds nothing.</summary>
    private const int Least = HeaderLength + TrailerLength, Most = Least + ushort.MaxValue;

    private static readonly byte[] LineEnds = [.. Enumerable.Repeat((byte)'\n', 64 << 10)];

    /// <summary>Blanks of an extent: bytes, or lines.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Of(ArchiveShape shape, long extent)
    {
        while (extent > 0)
        {
            var size = (int)Math.Min(extent, shape is ArchiveShape.Members ? Most : LineEnds.Length);
            if (shape is ArchiveShape.Members && extent - size is > 0 and < Least) size -= Least;
            yield return shape is ArchiveShape.Members ? Member(size) : LineEnds.AsMemory(0, size);
            extent -= size;
        }
    }

    private static byte[] Member(int size)
    {
        if (size < Least) throw new ArgumentOutOfRangeException(nameof(size), size, "No gzip member is as small.");
        var member = new byte[size];
        ReadOnlySpan<byte> header = [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 255];
        header.CopyTo(member);
        BinaryPrimitives.WriteUInt16LittleEndian(member.AsSpan(header.Length), (ushort)(size - Least));
        member[size - TrailerLength] = 3; // one last block, empty; checksum and length of nothing are 0
        return member;
    }
}
