using System.Text;
using System.Text.Json;

namespace Hearsay.Eval.Data;

/// <summary>Brings PolNeAR into the folders that the scorer reads: text/*.txt and attributions/*.ann (brat).</summary>
internal static class PolnearGold
{
    private static readonly string[] Roles = ["cue", "source", "content"];

    /// <summary>Returns the folder of the gold: the data itself where it has that form, else one made below <paramref name="work"/>.</summary>
    public static string Prepare(string data, string work)
    {
        if (Directory.Exists(Path.Combine(data, "attributions"))) return data;
        var file = System.IO.File.Exists(data) ? data : Path.Combine(data, "dev.jsonl.gz");
        var gold = Path.Combine(work, "gold");
        Directory.CreateDirectory(Path.Combine(gold, "text"));
        Directory.CreateDirectory(Path.Combine(gold, "attributions"));
        foreach (var item in DataFiles.Objects(file)) WriteArticle(item, gold);
        return gold;
    }

    private static void WriteArticle(JsonElement item, string gold)
    {
        var (id, text) = (item.GetProperty("id").GetString()!, item.GetProperty("text").GetString()!);
        System.IO.File.WriteAllText(Path.Combine(gold, "text", id + ".txt"), text, new UTF8Encoding(false));
        foreach (var note in item.GetProperty("annotations").EnumerateArray())
        {
            var path = Path.Combine(gold, "attributions", $"{id}_{note.GetProperty("annotator").GetString()}.ann");
            System.IO.File.WriteAllText(path, ToBrat(note.GetProperty("attributions")), new UTF8Encoding(false));
        }
    }

    /// <summary>The words of a span are left out; the scorer takes them from the text.</summary>
    private static string ToBrat(JsonElement attributions)
    {
        var (lines, number, events) = (new StringBuilder(), 0, 0);
        foreach (var attribution in attributions.EnumerateArray())
        {
            var parts = new List<string>();
            foreach (var role in Roles)
            {
                foreach (var fragments in attribution.GetProperty(role).EnumerateArray())
                {
                    var label = char.ToUpperInvariant(role[0]) + role[1..];
                    var spans = string.Join(';', fragments.EnumerateArray().Select(f => $"{f[0].GetInt32()} {f[1].GetInt32()}"));
                    lines.Append(CultureInfo.InvariantCulture, $"T{++number}\t{label} {spans}\t-\n");
                    parts.Add($"{label}:T{number}");
                }
            }
            if (attribution.GetProperty("cue").GetArrayLength() > 0)
                lines.Append(CultureInfo.InvariantCulture, $"E{++events}\tAttribution:T0 {string.Join(' ', parts)}\n");
        }
        return lines.ToString();
    }
}
