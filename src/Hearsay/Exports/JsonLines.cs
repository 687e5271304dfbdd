using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Exports;

/// <summary>Writes JSON objects, one a line. Letters of all scripts stay letters; no reflection.</summary>
internal sealed class JsonLines(IBufferWriter<byte> output, OffsetScale scale) : IDisposable
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public Utf8JsonWriter Json { get; } = new(output, Options);

    /// <summary>Begins a line and the object on it.</summary>
    public void Begin(string schema, string doc)
    {
        Json.WriteStartObject();
        Json.WriteString("schema", schema);
        Json.WriteString("doc", doc);
    }

    /// <summary>Ends the object and its line.</summary>
    public void End()
    {
        Json.WriteEndObject();
        Json.Flush();
        Json.Reset();
        output.Write("\n"u8);
    }

    public void Position(string name, int position) => Json.WriteNumber(name, scale[position]);

    public void Span(string name, TextSpan span)
    {
        Json.WritePropertyName(name);
        Pair(span);
    }

    public void Span(string name, TextSpan? span)
    {
        if (span is { } known) Span(name, known);
        else Json.WriteNull(name);
    }

    public void Spans(string name, ImmutableArray<TextSpan> spans)
    {
        Json.WriteStartArray(name);
        foreach (var span in spans) Pair(span);
        Json.WriteEndArray();
    }

    /// <summary>Writes null for a missing value; <c>WriteString</c> alone would too, but not say so.</summary>
    public void Text(string name, string? value)
    {
        if (value is null) Json.WriteNull(name);
        else Json.WriteString(name, value);
    }

    public void Dispose() => Json.Dispose();

    private void Pair(TextSpan span)
    {
        Json.WriteStartArray();
        Json.WriteNumberValue(scale[span.Start]);
        Json.WriteNumberValue(scale[span.End]);
        Json.WriteEndArray();
    }
}
