using System.Buffers;

namespace Hearsay.Exports;

/// <summary>A report with all its layers as one JSON document on one line: docs/formats/json.md.</summary>
internal sealed class JsonFormat(OffsetUnit unit) : IReadingFormat
{
    public const string Schema = "hearsay/reading/1";

    public string Name => "json";

    public string Extension => ".json";

    public void Write(Reading reading, IBufferWriter<byte> output)
    {
        using var lines = new JsonLines(output, new OffsetScale(reading.Text, unit));
        lines.Begin(Schema, reading.Report.Doc);
        lines.Json.WriteString("offsets", ExportNames.Of(unit));
        WriteReport(lines, reading.Report);
        lines.Json.WriteStartArray("layers");
        foreach (var layer in reading.Layers) lines.Json.WriteStringValue(ExportNames.Of(layer));
        lines.Json.WriteEndArray();
        LanguageFields.Write(lines, reading);
        EntityFields.Write(lines, reading);
        ValueFields.WriteAll(lines, reading);
        lines.Json.WriteStartArray("attributions");
        foreach (var attribution in reading.Attributions)
        {
            lines.Json.WriteStartObject();
            AttributionFields.Write(lines, attribution, reading.Report);
            lines.Json.WriteEndObject();
        }
        lines.Json.WriteEndArray();
        lines.Json.WriteStartArray("claims");
        foreach (var claim in reading.Claims)
        {
            lines.Json.WriteStartObject();
            ClaimFields.Write(lines, claim, reading.Report);
            lines.Json.WriteEndObject();
        }
        lines.Json.WriteEndArray();
        lines.Json.WriteStartArray("events");
        foreach (var coded in reading.Events)
        {
            lines.Json.WriteStartObject();
            EventFields.Write(lines, coded, reading.Report);
            lines.Json.WriteEndObject();
        }
        lines.Json.WriteEndArray();
        lines.End();
    }

    private static void WriteReport(JsonLines lines, Report report)
    {
        lines.Json.WriteString("report", report.Id.Value);
        lines.Json.WriteString("origin", report.Origin);
        lines.Span("title", report.Title);
        lines.Text("outlet", report.Outlet);
        lines.Text("byline", report.Byline);
        lines.Text("published", report.Published?.ToString());
        lines.Text("modified", report.Modified?.ToString());
        lines.Text("language", report.Language);
        lines.Text("url", report.CanonicalUrl?.OriginalString);
        lines.Json.WriteStartArray("provenance");
        foreach (var line in report.Provenance) lines.Json.WriteStringValue(line);
        lines.Json.WriteEndArray();
        lines.Json.WriteString("text", report.Text);
    }
}
