using System.Buffers;

namespace Hearsay.Exports;

/// <summary>
/// One way to write a reading. Stateless and safe to share between threads; the same reading gives
/// the same bytes.
/// </summary>
public interface IReadingFormat
{
    /// <summary>What the user calls it: <c>attributions</c>.</summary>
    string Name { get; }

    /// <summary>The ending of a file of this format, with its dot: <c>.jsonl</c>.</summary>
    string Extension { get; }

    /// <summary>Writes the whole reading as UTF-8. Layers that the reading lacks come out empty.</summary>
    void Write(Reading reading, IBufferWriter<byte> output);
}
