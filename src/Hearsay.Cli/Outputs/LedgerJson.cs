using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Cli.Outputs;

/// <summary>Writes what ledger verbs answer: one JSON object a line, or one document around them.</summary>
internal static class LedgerJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Lines<T>(Stream output, IEnumerable<T> items, Action<Utf8JsonWriter, T> fields)
    {
        foreach (var item in items)
        {
            One(output, json => fields(json, item));
        }
    }

    /// <summary>One object on its line.</summary>
    public static void One(Stream output, Action<Utf8JsonWriter> fields)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
