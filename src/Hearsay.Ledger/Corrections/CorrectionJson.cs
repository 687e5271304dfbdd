using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Ledger.Corrections;

/// <summary>A correction as the history keeps it.</summary>
internal static class CorrectionJson
{
    public static string Of(Correction correction)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("correction", correction.Number);
            json.WriteString("kind", correction.Kind.ToString().ToLowerInvariant());
            json.WriteString("action", correction.Action.ToString().ToLowerInvariant());
            json.WriteString("reason", correction.Reason);
            json.WriteString("text_id", correction.TextId);
            json.WriteString("quote", correction.Quote);
            json.WriteString("edits", correction.Edits);
            Raw(json, "before", correction.Before);
            Raw(json, "after", correction.After);
            if (correction.Undoes is { } undone) json.WriteNumber("undoes", undone);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Raw(Utf8JsonWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value ?? "null");
    }
}
