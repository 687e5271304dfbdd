using System.Text.Json.Nodes;

namespace Hearsay.Prepare;

/// <summary>Corpora of names, brought to one label set and to our tokens.</summary>
internal static class NerSet
{
    private const int BlocksADocument = 10;

    public static void Prepare(string data, string output)
    {
        foreach (var corpus in NerCorpus.All)
        {
            foreach (var split in new[] { "train", "dev" })
            {
                var path = Path.Combine(data, "ner", $"{corpus.Name}.{split}.tsv.gz");
                if (File.Exists(path)) Write(corpus, split, path, output);
            }
        }
    }

    private static void Write(NerCorpus corpus, string split, string path, string output)
    {
        using var writer = new SetWriter(Path.Combine(output, $"ner-{corpus.Name}-{split}"), "ner");
        writer.Meta["open"] = corpus.Name == "re3d" ? "by document" : corpus.IsOpen("");
        writer.Meta["labels"] = new JsonObject { ["ner"] = Bioes.Vocabulary(NerCorpus.Types) };
        var known = corpus.Map.Values.ToHashSet();
        writer.Meta["annotated"] = new JsonArray([.. NerCorpus.Types.Where(known.Contains).Select(t => JsonValue.Create(t))]);
        foreach (var (document, blocks) in NerReader.Documents(path, corpus.Whole ? int.MaxValue : BlocksADocument))
            Add(writer, corpus, document, blocks);
    }

    private static void Add(SetWriter writer, NerCorpus corpus, string document, List<List<(string Word, string Tag)>> blocks)
    {
        var paragraphs = new List<IParagraphWords>();
        var labels = new List<int>();
        foreach (var group in blocks.Chunk(corpus.BlocksAPart))
        {
            var words = group.SelectMany(b => b).ToList();
            var (text, spans) = Rebuild(words);
            var tokens = new List<TextSpan>();
            Tokenizer.Cut(text, new TextSpan(0, text.Length), tokens);
            if (tokens.Count == 0) continue;
            if (paragraphs.Count > 0) labels.Add(0);
            labels.AddRange(Label(corpus, words, spans, tokens));
            paragraphs.Add(new TextWords(text, tokens, 0, tokens.Count));
        }
        writer.Add(new JsonObject { ["id"] = document, ["open"] = corpus.IsOpen(document) }, paragraphs, ("ner", labels));
    }

    private static (string Text, List<TextSpan> Spans) Rebuild(List<(string Word, string Tag)> words)
    {
        var text = new Detokenizer();
        var spans = words.Select((w, i) => text.Add(w.Word, i + 1 < words.Count ? words[i + 1].Word : null)).ToList();
        return (text.Text, spans);
    }

    private static int[] Label(NerCorpus corpus, List<(string Word, string Tag)> words, List<TextSpan> spans, List<TextSpan> tokens)
    {
        var labels = new int[tokens.Count];
        for (var i = 0; i < words.Count;)
        {
            var j = i + 1;
            if (words[i].Tag != "O")
            {
                while (j < words.Count && words[j].Tag == "I" + words[i].Tag[1..]) j++;
                if (corpus.Map.TryGetValue(words[i].Tag[2..], out var type))
                    Mark(labels, tokens, new TextSpan(spans[i].Start, spans[j - 1].End), Array.IndexOf(NerCorpus.Types, type));
            }
            i = j;
        }
        return labels;
    }

    private static void Mark(int[] labels, List<TextSpan> tokens, TextSpan name, int type)
    {
        var (first, end) = (-1, -1);
        for (var i = 0; i < tokens.Count; i++)
        {
            var inside = Math.Min(name.End, tokens[i].End) - Math.Max(name.Start, tokens[i].Start);
            if (inside * 2 < tokens[i].Length || inside <= 0) continue;
            if (first < 0) first = i;
            end = i + 1;
        }
        if (first >= 0) Bioes.Label(labels, first, end, type);
    }
}
