using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// What each frequent word keeps company with in plain text: one fixed row of numbers a word, made
/// once and shared by the networks. A word is known by its two hashed ids together.
/// </summary>
internal sealed unsafe class WordVectors
{
    /// <summary>Its file's name without extension.</summary>
    public const string Model = "words";

    private readonly WeightFile _file;
    private readonly EmbeddingColumn _rows;
    private readonly int* _keys;
    private readonly int _count;
    private readonly int _stride;

    private WordVectors(WeightFile file)
    {
        _file = file;
        _rows = new EmbeddingColumn(file, "rows");
        var keys = file["keys"];
        if (keys.Type is not TensorType.I32 || keys.Count != file["rows"].Shape[0] || _rows.Width % Matrix.PanelWidth != 0)
            throw new ModelMissingException(Model, "its arrays do not belong together");
        _keys = (int*)keys.Pointer;
        _count = keys.Count;
        _stride = int.TryParse(file.Field("stride"), CultureInfo.InvariantCulture, out var stride)
            ? stride
            : throw new ModelMissingException(Model, "its field 'stride' is no number");
    }

    /// <summary>Numbers in a row, a multiple of <see cref="Matrix.PanelWidth"/>.</summary>
    public int Width => _rows.Width;

    /// <summary>The vectors that a network was trained with, from the file beside its own; null if it needs none.</summary>
    /// <exception cref="ModelMissingException">They are not there, or they are others.</exception>
    public static WordVectors? For(WeightFile network)
    {
        if (!network.Metadata.TryGetValue("vectors", out var digest)) return null;
        var file = WeightFile.Open(Path.Combine(network.Folder, Model + ".safetensors"));
        if (file.Field("digest") != digest)
            throw new ModelMissingException(Model, $"its digest is {file.Field("digest")}, and the network beside it needs {digest}");
        return new WordVectors(file);
    }

    /// <summary>Writes the row of each token, zeros for words that have none; <paramref name="features"/> ids a token.</summary>
    public void Fill(Kernel kernel, ReadOnlySpan<int> ids, int features, float* to)
    {
        var keys = new ReadOnlySpan<int>(_keys, _count);
        for (var first = 0; first < ids.Length; first += features, to += Width)
        {
            var at = keys.BinarySearch(ids[first] * _stride + ids[first + 1]);
            if (at < 0 || !_rows.TryRow(at, out var bytes, out var scale)) new Span<float>(to, Width).Clear();
            else kernel.SumRows(&bytes, &scale, 1, to, Width);
        }
        GC.KeepAlive(_file);
    }
}
