using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hearsay.Prepare;

/// <summary>PolNeAR: whole articles, the first annotator's source, cue and content on our tokens.</summary>
internal static class PolnearSet
{
    private static readonly string[] Roles = ["source", "cue", "content"];

    public static void Prepare(string data, string output)
    {
        foreach (var split in new[] { "train", "dev" })
        {
            var folder = Path.Combine(output, "polnear-" + split);
            using var writer = new SetWriter(folder, "role");
            writer.Meta["open"] = false;
            writer.Meta["labels"] = new JsonObject { ["role"] = Bioes.Vocabulary(Roles) };
            using var attributions = new StreamWriter(Path.Combine(folder, "attributions.jsonl"));
            foreach (var line in DataFiles.Lines(Path.Combine(data, "attribution/polnear", split + ".jsonl.gz")))
                Add(JsonDocument.Parse(line).RootElement, writer, attributions);
        }
    }

    private static void Add(JsonElement article, SetWriter writer, StreamWriter attributions)
    {
        var text = new CutText(article.GetProperty("text").GetString()!);
        var rowOf = RowsOfTokens(text);
        var labels = new int[text.RowToToken.Count];
        var list = new JsonArray();
        var annotations = article.GetProperty("annotations");
        if (annotations.GetArrayLength() == 0) return;
        foreach (var attribution in annotations[0].GetProperty("attributions").EnumerateArray())
        {
            var about = new JsonObject();
            for (var role = 0; role < Roles.Length; role++)
            {
                var rows = new SortedSet<int>();
                foreach (var span in attribution.GetProperty(Roles[role]).EnumerateArray())
                {
                    foreach (var part in span.EnumerateArray())
                        rows.UnionWith(Rows(text, rowOf, part[0].GetInt32(), part[1].GetInt32()));
                }
                about[Roles[role]] = new JsonArray([.. rows.Select(r => JsonValue.Create(r))]);
                LabelRuns(text, labels, rows, role);
            }
            list.Add(about);
        }
        writer.Add(new JsonObject { ["id"] = article.GetProperty("id").GetString(), ["open"] = false }, text.Paragraphs, ("role", labels));
        attributions.WriteLine(new JsonObject { ["id"] = article.GetProperty("id").GetString(), ["attributions"] = list }.ToJsonString());
    }

    private static int[] RowsOfTokens(CutText text)
    {
        var rowOf = new int[text.Tokens.Count];
        for (var row = 0; row < text.RowToToken.Count; row++)
        {
            if (text.RowToToken[row] >= 0) rowOf[text.RowToToken[row]] = row;
        }
        return rowOf;
    }

    /// <summary>Rows of the tokens that lie in [start, end) by half or more.</summary>
    private static IEnumerable<int> Rows(CutText text, int[] rowOf, int start, int end)
    {
        var index = text.Tokens.BinarySearch(new TextSpan(start, start), Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start)));
        for (var i = Math.Max(0, (index < 0 ? ~index : index) - 1); i < text.Tokens.Count && text.Tokens[i].Start < end; i++)
        {
            var inside = Math.Min(end, text.Tokens[i].End) - Math.Max(start, text.Tokens[i].Start);
            if (inside * 2 >= text.Tokens[i].Length && inside > 0) yield return rowOf[i];
        }
    }

    /// <summary>One segment a run of neighbouring rows, breaks inside included; a row that has a role already splits it.</summary>
    private static void LabelRuns(CutText text, int[] labels, SortedSet<int> rows, int role)
    {
        foreach (var row in rows.Where(r => rows.Contains(r + 2) && text.RowToToken[r + 1] < 0).ToArray()) rows.Add(row + 1);
        var free = rows.Where(r => labels[r] == 0).ToArray();
        for (var i = 0; i < free.Length;)
        {
            var j = i + 1;
            while (j < free.Length && free[j] == free[j - 1] + 1) j++;
            Bioes.Label(labels, free[i], free[j - 1] + 1, role);
            i = j;
        }
    }
}
