using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Ledger.Readings;

namespace Hearsay.Ledger.Grading;

/// <summary>As its hash.</summary>
internal sealed class ReportIdConverter() : NameConverter<ReportId>(value => new(value), id => id.Value);

/// <summary>As its name.</summary>
internal sealed class SlotIdConverter() : NameConverter<SlotId>(value => new(value), id => id.Value);

/// <summary>As its name.</summary>
internal sealed class StoryIdConverter() : NameConverter<StoryId>(value => new(value), id => id.Value);

/// <summary>As <c>minute:hash</c>.</summary>
internal sealed class ReportRankConverter() : NameConverter<ReportRank>(
    value => new(long.Parse(value.AsSpan(0, value.IndexOf(':')), CultureInfo.InvariantCulture), new ReportId(value[(value.IndexOf(':') + 1)..])),
    rank => string.Create(CultureInfo.InvariantCulture, $"{rank.Minute}:{rank.Id.Value}"));

/// <summary>Two places of a table and how their figures stand to each other, as <c>[0,1,"Same"]</c>.</summary>
internal sealed class PairRelationConverter : JsonConverter<(int A, int B, QuantityRelation Relation)>
{
    public override (int A, int B, QuantityRelation Relation) Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        reader.Read();
        var a = reader.GetInt32();
        reader.Read();
        var b = reader.GetInt32();
        reader.Read();
        var relation = Enum.Parse<QuantityRelation>(reader.GetString() ?? "");
        reader.Read();
        return (a, b, relation);
    }

    public override void Write(Utf8JsonWriter writer, (int A, int B, QuantityRelation Relation) value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.A);
        writer.WriteNumberValue(value.B);
        writer.WriteStringValue(value.Relation.ToString());
        writer.WriteEndArray();
    }
}
