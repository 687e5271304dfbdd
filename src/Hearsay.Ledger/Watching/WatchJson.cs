using System.Text.Json.Serialization;
using Hearsay.Ledger.Searching;

namespace Hearsay.Ledger.Watching;

/// <summary>How a kept search is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SearchRequest))]
internal sealed partial class WatchJson : JsonSerializerContext;
