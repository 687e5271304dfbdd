using System.Buffers;

namespace Hearsay.Exports;

/// <summary>What happened, coded, one event a line: docs/formats/events.md.</summary>
internal sealed class EventsFormat(OffsetUnit unit) : IReadingFormat
{
    public const string Schema = "hearsay/event/1";

    public string Name => "events";

    public string Extension => ".jsonl";

    public void Write(Reading reading, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, new OffsetScale(reading.Text, unit));
        foreach (var coded in reading.Events)
        {
            lines.Begin(Schema, reading.Report.Doc);
            EventFields.Write(lines, coded, reading.Report);
            lines.End();
        }
    }
}
