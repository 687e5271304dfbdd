using System.Text.Json.Serialization;

namespace Hearsay.Ledger.Readings;

/// <summary>How the ledger writes the vocabulary as JSON: compact, without reflection, the same bytes for the same values.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(SpanConverter), typeof(MentionIdConverter), typeof(EntityIdConverter), typeof(AttributionIdConverter),
        typeof(ClaimIdConverter), typeof(EventIdConverter), typeof(ReportDateConverter),
    ])]
[JsonSerializable(typeof(ReadingBody))]
[JsonSerializable(typeof(FiledBody))]
[JsonSerializable(typeof(Attribution))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(CodedEvent))]
internal sealed partial class LedgerJson : JsonSerializerContext;
