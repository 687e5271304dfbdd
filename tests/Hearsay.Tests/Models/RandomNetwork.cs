namespace Hearsay.Tests.Models;

/// <summary>Untrained networks of real shape on disk, removed after the test.</summary>
internal sealed class RandomNetwork : IDisposable
{
    private static readonly (string Name, int Rows)[] Columns =
    [
        ("wordA", 500), ("wordB", 500), ("prefix3", 200), ("suffix3", 200),
        ("suffix2", 100), ("shape", 50), ("quote", 16), ("flags", 65),
    ];

    private const int Width = 64;
    private const int State = 48;

    private RandomNetwork(WeightWriter writer, string name)
    {
        (Weights, Path) = (writer, System.IO.Path.Combine(Directory.CreateTempSubdirectory("hearsay").FullName, name));
        writer.Save(Path);
        writer.Vectors?.Save(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, "words.safetensors"));
    }

    public WeightWriter Weights { get; }

    public string Path { get; }

    public static RandomNetwork Attribution(int seed = 1, bool halves = false, bool vectors = false) =>
        new(Chain(Trunk(new WeightWriter(seed, halves), vectors).Labels("tags", Bioes("source", "cue", "content")), "tags", 3), "attribution.safetensors");

    public static RandomNetwork Syntax(int seed = 2, bool halves = false)
    {
        var writer = Trunk(new WeightWriter(seed, halves))
            .Labels("upos", "NOUN", "VERB", "PUNCT").Labels("feats", "", "Number=Sing").Labels("lemma", "l0", "k0", "l1")
            .Labels("deprel", "punct", "root", "nsubj", "obj", "obl").Labels("ner", Bioes("PERSON", "ORG"));
        foreach (var (name, classes) in new[] { ("upos", 3), ("feats", 2), ("lemma", 3) }) AddLinear(writer, name, 2 * State, classes);
        foreach (var name in new[] { "arc.dependent", "arc.head" }) AddLinear(writer, name, 2 * State, 32);
        foreach (var name in new[] { "relation.dependent", "relation.head" }) AddLinear(writer, name, 2 * State, 48);
        writer.Add("arc.matrix", 0.5f, 32, 32).Add("arc.score", 0.5f, 32).Add("arc.root", 0.5f, 32).Add("relation.root", 0.5f, 48);
        AddLinear(writer, "relation.out", 48, 5);
        return new RandomNetwork(Chain(writer, "ner", 2), "syntax.safetensors");
    }

    /// <summary>Ids of so many tokens, eight each.</summary>
    public static int[] Ids(int tokens, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, tokens * Columns.Length).Select(i => random.Next(Columns[i % Columns.Length].Rows))];
    }

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);

    private static WeightWriter Trunk(WeightWriter writer, bool vectors = false)
    {
        if (vectors) AddVectors(writer);
        foreach (var (name, rows) in Columns) writer.AddTable("embed." + name, rows, Width);
        writer.Add("embed.norm.weight", 1f, Width).Add("embed.norm.bias", 0.2f, Width);
        for (var k = 0; k < 3; k++) writer.Add($"conv.{k}.weight", 0.15f, 3, Width, Width).Add($"conv.{k}.bias", 0.1f, Width);
        foreach (var direction in new[] { "fwd", "bwd" })
        {
            writer.Add($"lstm.{direction}.wx", 0.15f, Width, 4 * State).Add($"lstm.{direction}.wh", 0.15f, State, 4 * State)
                .Add($"lstm.{direction}.bias", 0.3f, 4 * State);
        }
        var columns = string.Join(",", Columns.Select(c => $$"""{"name":"{{c.Name}}","rows":{{c.Rows}}}"""));
        return writer.About("network", "drawn").About("feature_version", "1").About("tokenizer_version", "1").About("config",
            $$"""{"columns":[{{columns}}],"width":{{Width}},"state":{{State}},"dilations":[1,2,4]}""");
    }

    private static void AddVectors(WeightWriter writer)
    {
        int[] keys = [.. Enumerable.Range(0, Columns[0].Rows * Columns[1].Rows).Where(key => key % 29 < 5)];
        writer.Vectors = new WeightWriter(99).AddKeys("keys", keys).AddTable("rows", keys.Length, 32)
            .About("stride", $"{Columns[1].Rows}").About("digest", "drawn");
        writer.About("vectors", "drawn").Add("vectors.weight", 0.5f, 32, Width);
    }

    private static WeightWriter Chain(WeightWriter writer, string name, int labels)
    {
        var tags = 4 * labels + 1;
        AddLinear(writer, name, 2 * State, tags);
        var steps = new float[tags * tags];
        for (var i = 0; i < tags; i++)
        {
            for (var j = 0; j < tags; j++) steps[i * tags + j] = MayFollow(i, j) ? (i * 7 + j * 3) % 5 * 0.2f : -10000f;
        }
        float[] start = [.. Enumerable.Range(0, tags).Select(t => Opens(t) ? 0.1f * t : -10000f)];
        float[] end = [.. Enumerable.Range(0, tags).Select(t => Closes(t) ? 0.05f * t : -10000f)];
        return writer.Add("crf.transitions", steps, tags, tags).Add("crf.start", start, tags).Add("crf.end", end, tags);
    }

    private static void AddLinear(WeightWriter writer, string name, int inputs, int outputs) =>
        writer.Add(name + ".weight", 0.4f, inputs, outputs).Add(name + ".bias", 0.2f, outputs);

    private static bool Opens(int tag) => tag == 0 || (tag - 1) % 4 is 0 or 3;

    private static bool Closes(int tag) => tag == 0 || (tag - 1) % 4 is 2 or 3;

    private static bool MayFollow(int tag, int next) =>
        Closes(tag) ? Opens(next) : next > 0 && (tag - 1) / 4 == (next - 1) / 4 && (next - 1) % 4 is 1 or 2 && (tag - 1) / 4 == (next - 1) / 4;

    private static string[] Bioes(params string[] labels) => ["O", .. labels.SelectMany(l => "BIES".Select(p => $"{p}-{l}"))];
}
