using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Hearsay.Prepare;

/// <summary>Writes one training set: little-endian arrays, one row a token, as the README beside them says.</summary>
internal sealed class SetWriter : IDisposable
{
    private readonly string _folder;
    private readonly FileStream _features;
    private readonly StreamWriter _tokens, _documents;
    private readonly Dictionary<string, FileStream> _layers = [];
    private readonly List<long> _starts = [0], _sentences = [];
    private readonly List<int> _rows = [];

    public SetWriter(string folder, params string[] layers)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        _features = Create("features.i32");
        _tokens = new StreamWriter(Create("tokens.txt"), new UTF8Encoding(false));
        _documents = new StreamWriter(Create("docs.jsonl"), new UTF8Encoding(false));
        foreach (var layer in layers) _layers[layer] = Create(layer + ".i32");
    }

    public long Rows { get; private set; }

    public int Documents => _starts.Count - 1;

    public JsonObject Meta { get; } = [];

    /// <summary>Adds a document: its paragraphs, and for each row (breaks included) its labels.</summary>
    public void Add(JsonObject about, IReadOnlyList<IParagraphWords> paragraphs, params (string Layer, IReadOnlyList<int> Labels)[] labels)
    {
        _rows.Clear();
        TokenFeatures.Add(paragraphs, _rows);
        var count = _rows.Count / TokenFeatures.Columns;
        if (count == 0) return;
        Write(_features, CollectionsMarshal.AsSpan(_rows));
        foreach (var (layer, values) in labels)
        {
            if (values.Count != count) throw new InvalidOperationException($"{layer}: {values.Count} labels for {count} rows.");
            Write(_layers[layer], values.ToArray());
        }
        WriteTokens(paragraphs);
        _documents.WriteLine(about.ToJsonString());
        Rows += count;
        _starts.Add(Rows);
    }

    /// <summary>Adds a sentence of the document that comes next, as rows from that document's first.</summary>
    public void AddSentence(int first, int end)
    {
        _sentences.Add(Rows + first);
        _sentences.Add(Rows + end);
    }

    public void Dispose()
    {
        File.WriteAllBytes(Path.Combine(_folder, "docs.i64"), MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_starts)));
        if (_sentences.Count > 0)
            File.WriteAllBytes(Path.Combine(_folder, "sentences.i64"), MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_sentences)));
        Meta["rows"] = Rows;
        Meta["documents"] = Documents;
        Meta["sentences"] = _sentences.Count / 2;
        Meta["columns"] = TokenFeatures.Columns;
        Meta["tables"] = new JsonArray([.. TokenFeatures.TableSizes.ToArray().Select(n => JsonValue.Create(n))]);
        Meta["feature_version"] = TokenFeatures.Version;
        Meta["tokenizer_version"] = Tokenizer.Version;
        File.WriteAllText(Path.Combine(_folder, "meta.json"), Meta.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        _features.Dispose();
        _tokens.Dispose();
        _documents.Dispose();
        foreach (var layer in _layers.Values) layer.Dispose();
        Console.WriteLine($"  {_folder}: {Documents} documents, {Rows} rows, {_sentences.Count / 2} sentences");
    }

    private void WriteTokens(IReadOnlyList<IParagraphWords> paragraphs)
    {
        var first = true;
        foreach (var paragraph in paragraphs.Where(p => p.Count > 0))
        {
            if (!first) _tokens.Write("\n");
            first = false;
            for (var i = 0; i < paragraph.Count; i++)
            {
                _tokens.Write(paragraph[i]);
                _tokens.Write('\n');
            }
        }
    }

    private static void Write(Stream stream, ReadOnlySpan<int> values) => stream.Write(MemoryMarshal.AsBytes(values));

    private FileStream Create(string name) => new(Path.Combine(_folder, name), FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20);
}
