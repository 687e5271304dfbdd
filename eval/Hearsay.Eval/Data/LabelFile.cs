using System.Text.Json;

namespace Hearsay.Eval.Data;

/// <summary>Reads the hand labels: ids and UTF-16 offsets, no words.</summary>
internal static class LabelFile
{
    public static ImmutableArray<ChainLabel> Chains(string folder, string split) =>
        [.. Items(folder, "chains.jsonl", split).Select(ToChain)];

    public static ImmutableArray<CorefLabel> Coreference(string folder, string split) =>
        [.. Items(folder, "coref.jsonl", split).Select(ToCoref)];

    public static ImmutableArray<EventLabel> Events(string folder, string split) =>
        [.. Items(folder, "events.jsonl", split).Select(ToSentence)];

    public static ImmutableArray<FactLabel> Facts(string folder, string split) =>
        [.. Items(folder, "facts.jsonl", split).Select(ToFacts)];

    private static IEnumerable<JsonElement> Items(string folder, string file, string split) =>
        DataFiles.Objects(Path.Combine(folder, file))
            .Where(item => split == "all" || item.GetProperty("half").GetString() == split);

    private static ChainLabel ToChain(JsonElement item) => new(
        Text(item, "id"), Text(item, "set"), Text(item, "doc"), Span(item.GetProperty("sentence")),
        MaybeSpan(item, "cue"), MaybeSpan(item, "content"),
        [.. item.GetProperty("chain").EnumerateArray().Select(ToLink)],
        [.. item.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()!)]);

    private static LinkLabel ToLink(JsonElement link) => new(
        Span(link.GetProperty("span")), Text(link, "kind"),
        [.. link.GetProperty("alternatives").EnumerateArray().Select(Span)], link.GetProperty("optional").GetBoolean());

    private static CorefLabel ToCoref(JsonElement item) => new(
        Text(item, "id"), Text(item, "set"), Text(item, "doc"), Span(item.GetProperty("source")),
        [.. item.GetProperty("names").EnumerateArray().Select(Span)],
        Text(item, "form"), Text(item, "kind"), item.GetProperty("unresolvable").GetBoolean());

    private static EventLabel ToSentence(JsonElement item) => new(
        Text(item, "id"), Text(item, "set"), Text(item, "doc"), Span(item.GetProperty("sentence")),
        [.. item.GetProperty("events").EnumerateArray().Select(ToEvent)]);

    private static FactLabel ToFacts(JsonElement item) => new(
        Text(item, "id"), Text(item, "set"), Text(item, "doc"), Span(item.GetProperty("sentence")),
        [.. item.GetProperty("facts").EnumerateArray().Select(ToFact)]);

    private static LabelledFact ToFact(JsonElement item) => new(
        [.. item.GetProperty("predicates").EnumerateArray().Select(Span)],
        Enum.Parse<FactualityValue>(Text(item, "class"), ignoreCase: true), item.GetProperty("doubtful").GetBoolean());

    private static LabelledEvent ToEvent(JsonElement item) => new(
        [.. item.GetProperty("types").EnumerateArray().Select(type => type.GetString()!)], item.GetProperty("mode").GetString(),
        [.. item.GetProperty("trigger").EnumerateArray().Select(Span)], Parties(item, "actor"), Parties(item, "recipient"),
        item.GetProperty("doubtful").GetBoolean());

    private static ImmutableArray<TextSpan?> Parties(JsonElement item, string name) =>
        [.. item.GetProperty(name).EnumerateArray().Select(span => span.ValueKind == JsonValueKind.Null ? (TextSpan?)null : Span(span))];

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static TextSpan Span(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());

    private static TextSpan? MaybeSpan(JsonElement item, string name) =>
        item.GetProperty(name) is { ValueKind: JsonValueKind.Array } pair ? Span(pair) : null;
}
