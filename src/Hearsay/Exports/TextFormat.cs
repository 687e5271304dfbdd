using System.Buffers;
using System.Text;

namespace Hearsay.Exports;

/// <summary>The text that all offsets point into, and nothing else: docs/formats/text.md.</summary>
internal sealed class TextFormat : IReadingFormat
{
    public string Name => "text";

    public string Extension => ".txt";

    public void Write(Reading reading, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(reading.Text, output);
}
