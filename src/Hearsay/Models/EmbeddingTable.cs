using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// Hashed embeddings: a table for each feature of a token; its vector is the sum of one row from
/// each. Byte rows are read where they lie in the mapped file.
/// </summary>
internal sealed unsafe class EmbeddingTable
{
    private readonly WeightFile _file;
    private readonly EmbeddingColumn[] _columns;

    /// <summary>Takes the arrays <c>embed.*</c> of those names.</summary>
    public EmbeddingTable(WeightFile file, ImmutableArray<string> names)
    {
        _file = file;
        _columns = [.. names.Select(name => new EmbeddingColumn(file, "embed." + name))];
        Width = _columns[0].Width;
    }

    /// <summary>Numbers in a token's vector.</summary>
    public int Width { get; }

    /// <summary>Features of a token.</summary>
    public int Features => _columns.Length;

    /// <summary>Writes the vectors of tokens; <paramref name="ids"/> has one row number a feature for each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A row number is outside its table.</exception>
    public void Sum(Kernel kernel, ReadOnlySpan<int> ids, float* vectors)
    {
        var rows = stackalloc sbyte*[Features];
        var scales = stackalloc float[Features];
        for (var first = 0; first < ids.Length; first += Features, vectors += Width)
        {
            var count = 0;
            for (var i = 0; i < Features; i++)
            {
                if (_columns[i].TryRow(ids[first + i], out rows[count], out scales[count])) count++;
            }
            kernel.SumRows(rows, scales, count, vectors, Width);
            for (var i = 0; i < Features && count < Features; i++) _columns[i].AddTo(kernel, ids[first + i], vectors);
        }
        GC.KeepAlive(_file);
    }
}
