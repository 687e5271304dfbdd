using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hearsay.Events.Registers;
using Hearsay.Exports;
using Hearsay.Knowledge;

namespace Hearsay.Tests.Support;

/// <summary>
/// Reads back what the formats and registers write of a reading, in code points, as a script would, and holds every
/// field that gives words against the words at its span. Counts what it checked, by name.
/// </summary>
internal sealed class EmittedSpans(Reading reading)
{
    private static readonly string[] Formats = ["attributions", "claims", "events", "json"];

    // Cells that say what words mean instead of repeating them: a class, a code, an interval, a normalised date.
    private static readonly string[] Derived = ["action", "status", "number", "quantity", "date", "source", "counted by", "principal", "position", "to", "loss", "place"];

    private readonly Rune[] _text = [.. reading.Text.EnumerateRunes()];

    private string Readable => field ??= string.Concat(_text); // with a mark for half a surrogate pair, as JSON has it

    /// <summary>Faults in words.</summary>
    public List<string> Broken { get; } = [];

    /// <summary>How many fields of each name were checked.</summary>
    public Dictionary<string, int> Checked { get; } = [];

    public EmittedSpans Run()
    {
        foreach (var format in Formats)
        {
            foreach (var line in reading.As(format).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                using var document = JsonDocument.Parse(line);
                Walk(format, format, document.RootElement);
            }
        }
        foreach (var name in RegisterBook.Names) Register(name);
        return this;
    }

    private void Register(string name)
    {
        var columns = RegisterBook.Columns(name);
        var output = new ArrayBufferWriter<byte>();
        RegisterFormat.Write(name, reading, RegisterBook.Rows(name, reading), OffsetUnit.CodePoints, output);
        foreach (var line in Encoding.UTF8.GetString(output.WrittenSpan).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var document = JsonDocument.Parse(line);
            foreach (var column in columns)
            {
                var cell = document.RootElement.GetProperty(column.Replace(' ', '_'));
                if (cell.GetProperty("span").ValueKind is JsonValueKind.Null) continue;
                var words = Quote($"{name}.{column}", cell.GetProperty("span"));
                if (cell.GetProperty("text").GetString() is not { } text) continue;
                if (Derived.Contains(column)) Says($"{name}.{column}", words, words);
                else foreach (var part in text.TrimEnd('…').Split(["; ", " … "], StringSplitOptions.None)) Part($"{name}.{column}", OneLine(Uncoded(part)), words);
            }
        }
    }

    /// <summary>A part of a cell stands in the words of the cell, or is the name of what those words stand for.</summary>
    private void Part(string at, string part, string words) =>
        Says(at, part, OneLine(words).Contains(part, StringComparison.Ordinal) || IsNameOf(part, words) ? part : words);

    /// <summary>Half a surrogate pair becomes a mark, as in JSON.</summary>
    private static string Clean(string words) => string.Concat(words.EnumerateRunes());

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A party without its code: "Kenyan navy (KENMIL)".</summary>
    private static string Uncoded(string party) => party.EndsWith(')') && party.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? party[..at] : party;

    private void Walk(string at, string name, JsonElement value)
    {
        if (IsSpan(value)) Quote(at, value);
        else if (value.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) Walk(at, name, item);
        }
        else if (value.ValueKind is JsonValueKind.Object)
        {
            Words(at, name, value);
            foreach (var field in value.EnumerateObject()) Walk($"{at}.{field.Name}", field.Name, field.Value);
        }
    }

    /// <summary>The fields of an object that repeat words of the report.</summary>
    private void Words(string at, string name, JsonElement item)
    {
        if (Text(item, "text") is { } text && item.TryGetProperty("span", out var span) && IsSpan(span)) Says(at, text, Quote(at, span));
        if (Text(item, "text") is { } claim && item.TryGetProperty("spans", out var spans)) Says(at, claim, Joined(at, spans));
        if (item.TryGetProperty("words", out var words) && words.ValueKind is JsonValueKind.Object)
        {
            foreach (var role in words.EnumerateObject()) Says($"{at}.{role.Name}", role.Value.GetString()!, Joined(at, item.GetProperty(role.Name)));
        }
        if (item.TryGetProperty("name_span", out var named)) Says($"{at}.name", item.GetProperty("name").GetString()!, Quote(at, named));
        if (name is "chain" && item.GetProperty("span") is { ValueKind: JsonValueKind.Array } link) Link(at, item, Quote(at, link));
        foreach (var field in (string[])["holder", "of"])
        {
            if (Text(item, field) is { } quoted) Says($"{at}.{field}", quoted, Readable.Contains(quoted, StringComparison.Ordinal) ? quoted : "nothing of the report");
        }
        if (name is "withheld") Says(at, "withheld", Readable.Contains(Text(item, "slot")!, StringComparison.OrdinalIgnoreCase) ? "withheld" : $"no word '{Text(item, "slot")}'");
    }

    private void Link(string at, JsonElement link, string words)
    {
        var name = link.GetProperty("name").GetString()!;
        Says($"{at}.name", name, name == words || IsNameOf(name, words) ? name : words);
    }

    /// <summary>What words stand for has a name in the report too, or is a news source that is listed under a name among them.</summary>
    private bool IsNameOf(string name, string words) =>
        reading.Entities.Any(entity => OneLine(Clean(entity.Name)) == OneLine(name)) || name == reading.Report.Outlet
            || NewsSources.Shipped.Names.Any(listed => listed.Source.Name == name && words.Contains(listed.Name, StringComparison.Ordinal));

    private void Says(string at, string text, string words)
    {
        Checked[at] = Checked.GetValueOrDefault(at) + 1;
        if (text != words) Broken.Add($"{at} says {JsonSerializer.Serialize(text)}, its span {JsonSerializer.Serialize(words)}");
    }

    private string Joined(string at, JsonElement spans) => string.Join(" … ", spans.EnumerateArray().Select(span => Quote(at, span)));

    private string Quote(string at, JsonElement span)
    {
        Checked[at + " span"] = Checked.GetValueOrDefault(at + " span") + 1;
        var (start, end) = (span[0].GetInt32(), span[1].GetInt32());
        if (start >= 0 && start < end && end <= _text.Length) return string.Concat(_text[start..end]);
        Broken.Add($"{at} has the span [{start}, {end}) in a text of {_text.Length}");
        return "";
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static bool IsSpan(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array && value.GetArrayLength() == 2 && value[0].ValueKind is JsonValueKind.Number && value[1].ValueKind is JsonValueKind.Number;
}
