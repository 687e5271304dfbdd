using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Hearsay.Intake.Html.Metadata;

/// <summary>The JSON-LD objects of a page, whatever arrays and graphs they stand in. Broken blocks are passed over.</summary>
internal sealed class LinkedData : IDisposable
{
    private const int LongestBlock = 4 << 20;
    private const int MostObjects = 5000;
    private const int DeepestObject = 12;

    private readonly List<JsonDocument> _documents = [];
    private readonly List<JsonElement> _objects = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);

    public LinkedData(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type]"))
        {
            if (!script.GetAttribute("type")!.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            if (script.TextContent is { Length: > 1 and <= LongestBlock } text && LooseJson.Parse(text) is { } document)
            {
                _documents.Add(document);
                Collect(document.RootElement, 0);
            }
        }
    }

    /// <summary>In page order, outer before inner.</summary>
    public IReadOnlyList<JsonElement> Objects => _objects;

    /// <summary>The object that a reference (<c>{"@id": ...}</c>) points to; the value itself where it is none.</summary>
    public JsonElement Resolve(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && JsonText(value, "@id") is { } id
        && !value.TryGetProperty("name", out _) && _byId.TryGetValue(id, out var found) ? found : value;

    public void Dispose() => _documents.ForEach(document => document.Dispose());

    private void Collect(JsonElement value, int depth)
    {
        if (depth > DeepestObject || _objects.Count >= MostObjects) return;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) Collect(item, depth + 1);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            _objects.Add(value);
            if (JsonText(value, "@id") is { } id && value.TryGetProperty("name", out _)) _byId.TryAdd(id, value);
            foreach (var property in value.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object) Collect(property.Value, depth + 1);
            }
        }
    }

    private static string? JsonText(JsonElement value, string name) =>
        value.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String ? LooseJson.Text(field) : null;
}
