using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Ledger.Readings;
using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Grading;

/// <summary>How grades and stories are written as JSON: compact, without reflection, the same bytes for the same values.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    Converters =
    [
        typeof(SpanConverter), typeof(EntityIdConverter), typeof(ClaimIdConverter), typeof(ReportIdConverter), typeof(SlotIdConverter),
        typeof(StoryIdConverter), typeof(ReportRankConverter),
    ])]
[JsonSerializable(typeof(GradeBody))]
[JsonSerializable(typeof(SlotCase))]
[JsonSerializable(typeof(Story))]
internal sealed partial class GradeJson : JsonSerializerContext;

/// <summary>Letters of all scripts stay letters.</summary>
internal static class StoredGrades
{
    public static GradeJson Plain { get; } = new(new JsonSerializerOptions(GradeJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
