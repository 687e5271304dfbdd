using System.Text.Json.Nodes;

namespace Hearsay.Prepare;

/// <summary>UD English EWT and GUM: gold words in whole documents, with all columns a parser learns.</summary>
internal static class UdSet
{
    private const int RareScript = 3;

    private static readonly string[] OpenGenres = ["news", "interview", "bio", "voyage", "academic", "court"];

    private sealed record Labels(Vocabulary Upos, Vocabulary Feats, Vocabulary Deprel, Vocabulary Lemma);

    public static void Prepare(string data, string output)
    {
        var labels = new Labels(new(), new(), new(), new());
        foreach (var bank in new[] { "ewt", "gum" }) Count(data, bank, labels);
        labels.Upos.Freeze(1);
        labels.Feats.Freeze(2);
        labels.Deprel.Freeze(1);
        labels.Lemma.Freeze(RareScript);
        foreach (var bank in new[] { "ewt", "gum" })
        {
            foreach (var split in new[] { "train", "dev" })
                Write(output, bank, split, Documents(data, bank, split), labels);
        }
    }

    /// <summary>A treebank's sentences by document.</summary>
    public static IEnumerable<List<ConlluSentence>> Documents(string data, string bank, string split)
    {
        var document = new List<ConlluSentence>();
        foreach (var sentence in ConlluReader.Read(DataFiles.Lines(Path.Combine(data, $"ud/en_{bank}-ud-{split}.conllu.gz"))))
        {
            if (sentence.BeginsDocument && document.Count > 0)
            {
                yield return document;
                document = [];
            }
            document.Add(sentence);
        }
        yield return document;
    }

    private static void Count(string data, string bank, Labels labels)
    {
        foreach (var word in Documents(data, bank, "train").SelectMany(d => d).SelectMany(s => s.Words))
        {
            labels.Upos.Count(word.Upos);
            labels.Feats.Count(word.Feats);
            labels.Deprel.Count(word.Deprel);
            labels.Lemma.Count(LemmaScript.Make(word.Form, word.Lemma));
        }
    }

    private static void Write(
        string output, string bank, string split, IEnumerable<List<ConlluSentence>> documents, Labels labels)
    {
        using var writer = new SetWriter(Path.Combine(output, $"ud-{bank}-{split}"), "upos", "feats", "head", "deprel", "lemma");
        writer.Meta["open"] = bank == "ewt" ? true : "by document";
        writer.Meta["labels"] = new JsonObject
        {
            ["upos"] = labels.Upos.ToJson(),
            ["feats"] = labels.Feats.ToJson(),
            ["deprel"] = labels.Deprel.ToJson(),
            ["lemma"] = labels.Lemma.ToJson(),
        };
        foreach (var document in documents) Add(writer, bank, document, labels);
    }

    private static void Add(SetWriter writer, string bank, List<ConlluSentence> document, Labels labels)
    {
        var paragraphs = new List<IParagraphWords>();
        var (words, spaces) = (new List<string>(), new List<bool>());
        List<int> upos = [], feats = [], head = [], deprel = [], lemma = [];
        foreach (var sentence in document)
        {
            if (sentence.BeginsParagraph && words.Count > 0)
            {
                paragraphs.Add(new GoldWords(words, spaces));
                (words, spaces) = ([], []);
                foreach (var column in new[] { upos, feats, head, deprel, lemma }) column.Add(-1);
            }
            writer.AddSentence(upos.Count, upos.Count + sentence.Words.Count);
            foreach (var word in sentence.Words)
            {
                words.Add(word.Form);
                spaces.Add(word.SpaceBefore);
                upos.Add(labels.Upos.Number(word.Upos));
                feats.Add(labels.Feats.Number(word.Feats));
                head.Add(word.Head);
                deprel.Add(labels.Deprel.Number(word.Deprel));
                lemma.Add(labels.Lemma.Number(LemmaScript.Make(word.Form, word.Lemma)));
            }
        }
        paragraphs.Add(new GoldWords(words, spaces));
        writer.Add(About(bank, document[0].Document), paragraphs, ("upos", upos), ("feats", feats), ("head", head), ("deprel", deprel), ("lemma", lemma));
    }

    private static JsonObject About(string bank, string id)
    {
        return new JsonObject { ["id"] = id, ["genre"] = Genre(bank, id), ["open"] = IsOpen(bank, id) };
    }

    /// <summary>Whether a document's text may be used commercially.</summary>
    public static bool IsOpen(string bank, string id) => bank == "ewt" || OpenGenres.Contains(Genre(bank, id));

    private static string Genre(string bank, string id) => bank == "gum" ? id.Split('_')[1] : id.Split('-')[0];
}
