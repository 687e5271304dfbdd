using System.Runtime.InteropServices;
using ZstdSharp;

namespace Hearsay.Prepare.Linking;

/// <summary>
/// Counts how often each verb and noun of PolNeAR train is the head of a cue, by the corpus's own automatic
/// parses, and writes <c>Attributions/Data/cues.tsv</c>.
/// </summary>
internal static class CueCounter
{
    private const int Fewest = 3;

    /// <summary>Runs <c>cues POLNEAR_DIR OUT_FILE</c>.</summary>
    public static int Run(string folder, string output)
    {
        var reports = PolnearFile.Read(Path.Combine(folder, "train.jsonl.gz")).ToDictionary(report => report.Id);
        var counts = new Dictionary<(string Lemma, char Class), (int Cue, int All)>();
        foreach (var (id, sentence) in Sentences(Path.Combine(folder, "corenlp.train.tsv.zst")))
        {
            if (reports.TryGetValue(id, out var report)) Count(report, sentence, counts);
        }
        using var writer = new StreamWriter(output) { NewLine = "\n" };
        writer.WriteLine("# Heads of cues: lemma TAB class (v verb, n noun) TAB times it heads a cue TAB times it occurs.");
        writer.WriteLine("# Counted in PolNeAR 1.0.0 train (Newell, Margolin and Ruths, LREC 2018) by training/Hearsay.Prepare, verb cues.");
        foreach (var ((lemma, kind), (cue, all)) in counts.Where(c => c.Value.Cue >= Fewest).OrderBy(c => c.Key.Lemma, StringComparer.Ordinal).ThenBy(c => c.Key.Class))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lemma}\t{kind}\t{cue}\t{all}"));
        return 0;
    }

    private static void Count(GoldReport report, List<string[]> sentence, Dictionary<(string, char), (int Cue, int All)> counts)
    {
        var spans = sentence.ConvertAll(fields => new TextSpan(Number(fields[9]), Number(fields[10])));
        var cueOf = spans.ConvertAll(span => report.Attributions.Select(a => a.Cue).FirstOrDefault(cue => cue.Any(part => part.Overlaps(span))));
        for (var i = 0; i < sentence.Count; i++)
        {
            if (ClassOf(sentence[i][3]) is not { } kind) continue;
            var head = Number(sentence[i][7]) - 1;
            var heads = !cueOf[i].IsDefault && !(head >= 0 && !cueOf[head].IsDefault && cueOf[head] == cueOf[i] && ClassOf(sentence[head][3]) is not null);
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, (sentence[i][2].ToLowerInvariant(), kind), out _);
            count = (count.Cue + (heads ? 1 : 0), count.All + 1);
        }
    }

    private static char? ClassOf(string tag) => tag.StartsWith("VB", StringComparison.Ordinal) ? 'v' : tag is "NN" or "NNS" ? 'n' : null;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<(string Id, List<string[]> Sentence)> Sentences(string path)
    {
        using var packed = new DecompressionStream(File.OpenRead(path));
        using var lines = new StreamReader(packed);
        var (id, sentence) = ("", new List<string[]>());
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal)) id = line["# newdoc id = ".Length..];
            else if (line.Length > 0 && line[0] != '#' && line.Split('\t') is { Length: >= 11 } fields) sentence.Add(fields);
            else if (line.Length == 0 && sentence.Count > 0)
            {
                yield return (id, sentence);
                sentence = [];
            }
        }
    }
}
