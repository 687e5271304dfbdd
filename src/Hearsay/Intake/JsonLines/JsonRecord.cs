using System.Text.Json;
using Hearsay.Intake.Decoding;

namespace Hearsay.Intake.JsonLines;

/// <summary>The fields of one line that intake knows; others are passed over.</summary>
internal sealed class JsonRecord
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "id", "text", "html", "title", "outlet", "url", "published", "modified", "language", "byline",
    };

    private readonly Dictionary<string, SourceText> _fields = new(StringComparer.Ordinal);

    /// <summary>The field; null where it is missing, null or empty.</summary>
    public SourceText? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>The field without white space at its edges; null where that leaves nothing.</summary>
    public string? Short(string name) =>
        _fields.GetValueOrDefault(name)?.Chars.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Reads a line.</summary>
    /// <exception cref="JsonException">The line is no JSON object.</exception>
    /// <exception cref="BadFieldException">A known field is of the wrong kind.</exception>
    public static JsonRecord Parse(ReadOnlySpan<byte> line)
    {
        var record = new JsonRecord();
        var reader = new Utf8JsonReader(line);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The line is not a JSON object.", null, 0, reader.TokenStartIndex);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Decode(line, (int)reader.TokenStartIndex + 1, reader.ValueSpan.Length).Chars;
            reader.Read();
            if (Known.Contains(name)) record.Take(name, ref reader, line);
            else reader.Skip();
        }
        reader.Read(); // anything after the object is an error
        return record;
    }

    private void Take(string name, ref Utf8JsonReader reader, ReadOnlySpan<byte> line)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.Null) _fields.Remove(name);
        else if (reader.TokenType == JsonTokenType.String)
            _fields[name] = JsonText.Decode(line, start + 1, reader.ValueSpan.Length);
        else if (reader.TokenType == JsonTokenType.Number && name == "id")
            _fields[name] = JsonText.Decode(line, start, reader.ValueSpan.Length);
        else
            throw new BadFieldException(name, start);
    }
}
