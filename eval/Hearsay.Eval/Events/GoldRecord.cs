using System.Text.Json;

namespace Hearsay.Eval.Events;

/// <summary>One sentence of the PLOVER gold standard records.</summary>
/// <param name="Id">Its name there.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Type">PLOVER 2.0 type.</param>
/// <param name="Mode">A mode that PLOVER 2.0 knows; null where it gives none.</param>
/// <param name="Sources">Words of the actors; empty where there is none.</param>
/// <param name="Targets">Words of the recipients.</param>
internal sealed record GoldRecord(
    string Id, string Text, string Type, string? Mode, ImmutableArray<string> Sources, ImmutableArray<string> Targets)
{
    public static IEnumerable<GoldRecord> Load(string path)
    {
        foreach (var item in Data.DataFiles.Objects(path))
        {
            foreach (var expected in item.GetProperty("expected").EnumerateArray())
            {
                var mode = expected.TryGetProperty("mode", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
                yield return new GoldRecord(
                    item.GetProperty("id").GetString()!, item.GetProperty("text").GetString()!, expected.GetProperty("event_code").GetString()!, mode,
                    Words(expected, "source_text"), Words(expected, "target_text"));
            }
        }
    }

    private static ImmutableArray<string> Words(JsonElement expected, string name) =>
        [.. expected.GetProperty(name).EnumerateArray().Select(word => word.GetString()!).Where(word => word.Length > 0)];
}
