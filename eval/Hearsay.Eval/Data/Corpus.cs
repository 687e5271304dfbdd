using System.Text.Json;

namespace Hearsay.Eval.Data;

/// <summary>Looks up the texts that labels point into.</summary>
internal static class Corpus
{
    /// <summary>Texts by set and id, from the folder that holds <c>SET.jsonl.zst</c> (or unpacked <c>SET.jsonl</c>).</summary>
    public static Dictionary<(string Set, string Doc), CorpusText> Load(string folder, IEnumerable<(string Set, string Doc)> wanted)
    {
        var texts = new Dictionary<(string, string), CorpusText>();
        foreach (var group in wanted.Distinct().GroupBy(key => key.Set, key => key.Doc))
        {
            var missing = group.ToHashSet();
            foreach (var item in DataFiles.Objects(PathOf(folder, group.Key)))
            {
                var id = item.GetProperty("id") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : item.GetProperty("id").GetRawText();
                if (!missing.Remove(id)) continue;
                texts[(group.Key, id)] = new CorpusText(id, item.GetProperty("text").GetString()!, Outlet(group.Key, item));
                if (missing.Count == 0) break;
            }
            if (missing.Count > 0) throw new DataException($"{group.Key}: no document {missing.First()}.");
        }
        return texts;
    }

    private static string PathOf(string folder, string set)
    {
        var packed = Path.Combine(folder, set + ".jsonl.zst");
        return File.Exists(packed) ? packed : Path.Combine(folder, set + ".jsonl");
    }

    private static string Outlet(string set, JsonElement item) => set switch
    {
        "wikinews_en" => "Wikinews",
        "reuters21578" => "Reuters",
        _ when item.TryGetProperty("senator", out var senator) => $"Office of Senator {senator.GetString()}",
        _ => set,
    };
}

/// <summary>A text of a corpus and who published it.</summary>
internal sealed record CorpusText(string Doc, string Text, string Outlet);
