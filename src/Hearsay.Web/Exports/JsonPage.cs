using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Web.Exports;

/// <summary>An export that is one JSON document, written as it goes.</summary>
internal abstract class JsonPage(IBufferWriter<byte> output) : IExportPage
{
    protected Utf8JsonWriter Json { get; } = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public abstract void Add(FoundReport found);

    /// <summary>Closes the list, where one was begun, and the document.</summary>
    public void End()
    {
        if (Json.CurrentDepth > 1) Json.WriteEndArray();
        Json.WriteEndObject();
        Json.Flush();
        Json.Dispose();
        output.Write("\n"u8);
    }

    protected void Text(string name, string? value)
    {
        if (value is not null) Json.WriteString(name, value);
    }

    protected void Reference(string name, string id)
    {
        Json.WriteStartObject(name);
        Json.WriteString("@id", id);
        Json.WriteEndObject();
    }
}
