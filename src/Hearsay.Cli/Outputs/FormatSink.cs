using System.Buffers;
using Hearsay.Exports;

namespace Hearsay.Cli.Outputs;

/// <summary>Writes each reading in one format: composed side by side, written in order.</summary>
internal sealed class FormatSink(IReadingFormat format, IOutput output) : IReadingSink
{
    public Action Prepare(Reading reading)
    {
        var page = new ArrayBufferWriter<byte>();
        format.Write(reading, page);
        var doc = reading.Report.Doc;
        return () => output.Write(doc, page.WrittenSpan);
    }
}
