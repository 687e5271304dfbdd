using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hearsay.Prepare;

/// <summary>Raw text for pretraining: whole documents, shuffled, with the number of each frequent word.</summary>
internal static class TextSet
{
    private const int Seed = 20260101, FrequentWords = 12000;

    private static readonly (string Name, string File, bool Open)[] Sources =
    [
        ("wikinews", "wikinews_en", true), ("reuters", "reuters21578", false), ("senate", "us_senate_press_releases_2004_2008", true),
        ("un", "un_general_debate_1992_2024", true), ("speeches", "us_presidential_speeches_1900_2020", true),
        ("factbook", "cia_world_factbook", true),
    ];

    public static void Prepare(string data, string output)
    {
        foreach (var (name, file, open) in Sources)
        {
            var texts = Read(Path.Combine(data, "text", file + ".jsonl.zst")).ToArray();
            new Random(Seed).Shuffle(texts);
            CountWords(texts);
            Documents.AddRange(texts.Select(t => (name, open, t.Id, t.Text)));
        }
        var documents = Documents.ToArray();
        new Random(Seed + 1).Shuffle(documents);
        var numbers = Numbers();
        using var writer = new SetWriter(Path.Combine(output, "text"), "word");
        writer.Meta["open"] = "by document";
        writer.Meta["sources"] = new JsonArray([.. Sources.Select(s => JsonValue.Create(s.Name))]);
        writer.Meta["labels"] = new JsonObject { ["word"] = new JsonArray(["<rare>", "<break>", .. numbers.Keys.Select(k => (JsonNode)k)]) };
        foreach (var (name, open, id, text) in documents) Write(writer, numbers, name, open, id, text);
    }

    private static readonly List<(string Source, bool Open, string Id, string Text)> Documents = [];

    private static readonly Dictionary<string, int> Counts = [];

    private static IEnumerable<(string Id, string Text)> Read(string path)
    {
        foreach (var line in DataFiles.Lines(path))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var title = root.TryGetProperty("title", out var t) ? t.GetString() + "\n" : "";
            if (root.TryGetProperty("text", out var text)) yield return (root.GetProperty("id").ToString(), title + text.GetString());
            else yield return (root.GetProperty("id").ToString(), string.Join('\n', root.GetProperty("sections").EnumerateArray().Select(s => s.GetProperty("text").GetString())));
        }
    }

    private static void CountWords((string Id, string Text)[] texts)
    {
        foreach (var (_, text) in texts)
        {
            foreach (var token in new CutText(text).Tokens)
            {
                var word = Folded(token.Of(text));
                Counts[word] = Counts.GetValueOrDefault(word) + 1;
            }
        }
    }

    private static Dictionary<string, int> Numbers() =>
        Counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(FrequentWords - 2)
            .Select((c, i) => (c.Key, Number: i + 2)).ToDictionary(p => p.Key, p => p.Number);

    private static string Folded(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 256 ? stackalloc char[word.Length] : new char[word.Length];
        WordHash.Fold(word, folded);
        return folded.ToString();
    }

    private static void Write(SetWriter writer, Dictionary<string, int> numbers, string source, bool open, string id, string text)
    {
        var cut = new CutText(text);
        var words = cut.RowToToken.Select(t => t < 0 ? 1 : numbers.GetValueOrDefault(Folded(cut.Tokens[t].Of(text)))).ToList();
        writer.Add(new JsonObject { ["id"] = id, ["source"] = source, ["open"] = open }, cut.Paragraphs, ("word", words));
    }
}
