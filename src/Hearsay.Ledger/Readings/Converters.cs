using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearsay.Ledger.Readings;

/// <summary>A span as <c>[start,end]</c>, in UTF-16 code units.</summary>
internal sealed class SpanConverter : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException("A span is an array of two numbers.");
        reader.Read();
        var start = reader.GetInt32();
        reader.Read();
        var end = reader.GetInt32();
        reader.Read();
        return reader.TokenType is JsonTokenType.EndArray && start >= 0 && end >= start
            ? new TextSpan(start, end)
            : throw new JsonException("A span is an array of two numbers, the smaller first.");
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.End);
        writer.WriteEndArray();
    }
}

/// <summary>A number of a reading as that number.</summary>
internal abstract class NumberConverter<T>(Func<int, T> make, Func<T, int> value) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => make(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, T id, JsonSerializerOptions options) => writer.WriteNumberValue(value(id));
}

/// <summary>As a number.</summary>
internal sealed class MentionIdConverter() : NumberConverter<MentionId>(value => new(value), id => id.Value);

/// <summary>As a number.</summary>
internal sealed class EntityIdConverter() : NumberConverter<EntityId>(value => new(value), id => id.Value);

/// <summary>As a number.</summary>
internal sealed class AttributionIdConverter() : NumberConverter<AttributionId>(value => new(value), id => id.Value);

/// <summary>A name for good as that name.</summary>
internal abstract class NameConverter<T>(Func<string, T> make, Func<T, string> value) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        make(reader.GetString() ?? throw new JsonException("A name is missing."));

    public override void Write(Utf8JsonWriter writer, T id, JsonSerializerOptions options) => writer.WriteStringValue(value(id));
}

/// <summary>As its hash.</summary>
internal sealed class ClaimIdConverter() : NameConverter<ClaimId>(value => new(value), id => id.Value);

/// <summary>As its hash.</summary>
internal sealed class EventIdConverter() : NameConverter<EventId>(value => new(value), id => id.Value);

/// <summary>In ISO 8601, the instant where known, else the day.</summary>
internal sealed class ReportDateConverter() : NameConverter<ReportDate>(ReportDates.Parse, date => date.ToString());
