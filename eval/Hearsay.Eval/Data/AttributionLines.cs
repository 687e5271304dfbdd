using System.Text.Json;

namespace Hearsay.Eval.Data;

/// <summary>Writes attributions as the scorer reads them: spans in code points, one object a line.</summary>
internal static class AttributionLines
{
    public static void Write(Stream stream, Reading reading)
    {
        var points = new CodePoints(reading.Text);
        foreach (var attribution in reading.Attributions)
        {
            using (var writer = new Utf8JsonWriter(stream))
            {
                writer.WriteStartObject();
                writer.WriteString("doc", reading.Report.Doc);
                WriteSpans(writer, "source", attribution.Source, points);
                WriteSpans(writer, "cue", attribution.Cue, points);
                WriteSpans(writer, "content", attribution.Content, points);
                writer.WriteEndObject();
            }
            stream.WriteByte((byte)'\n');
        }
    }

    private static void WriteSpans(Utf8JsonWriter writer, string role, ImmutableArray<TextSpan> spans, CodePoints points)
    {
        writer.WriteStartArray(role);
        foreach (var span in spans)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(points.At(span.Start));
            writer.WriteNumberValue(points.At(span.End));
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }
}
