using System.Buffers;

namespace Hearsay.Exports;

/// <summary>Names, nominals and pronouns, one mention a line: docs/formats/entities.md.</summary>
internal sealed class EntitiesFormat(OffsetUnit unit) : IReadingFormat
{
    public const string Schema = "hearsay/entity/1";

    public string Name => "entities";

    public string Extension => ".jsonl";

    public void Write(Reading reading, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, new OffsetScale(reading.Text, unit));
        foreach (var mention in reading.Mentions)
        {
            lines.Begin(Schema, reading.Report.Doc);
            lines.Position("start", mention.Span.Start);
            lines.Position("end", mention.Span.End);
            lines.Json.WriteString("text", reading.Quote(mention.Span));
            lines.Json.WriteString("type", ExportNames.Of(mention.Type));
            lines.Json.WriteString("form", ExportNames.Of(mention.Form));
            lines.Text("entity", mention.Entity?.ToString());
            lines.Text("name", mention.Entity is { } id ? reading.Entities[id.Value].Name : null);
            lines.Json.WriteString("why", mention.Why);
            lines.End();
        }
    }
}
