using System.Runtime.InteropServices;

namespace Hearsay.Intake;

/// <summary>Bytes in memory as a stream.</summary>
internal static class ByteStreams
{
    public static MemoryStream Of(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part)
            ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
