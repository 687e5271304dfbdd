using System.Buffers;

namespace Hearsay.Exports;

/// <summary>Who said what, one attribution a line: docs/formats/attributions.md.</summary>
internal sealed class AttributionsFormat(OffsetUnit unit) : IReadingFormat
{
    public const string Schema = "hearsay/attribution/1";

    public string Name => "attributions";

    public string Extension => ".jsonl";

    public void Write(Reading reading, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, new OffsetScale(reading.Text, unit));
        foreach (var attribution in reading.Attributions)
        {
            lines.Begin(Schema, reading.Report.Doc);
            AttributionFields.Write(lines, attribution, reading.Report);
            lines.End();
        }
    }
}
