using System.Buffers;

namespace Hearsay.Cli.Outputs;

/// <summary>Lets the formats write to a stream.</summary>
internal static class StreamBuffer
{
    /// <summary>Writes what a format writes.</summary>
    public static void Write(Stream output, Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        output.Write(buffer.WrittenSpan);
    }
}
