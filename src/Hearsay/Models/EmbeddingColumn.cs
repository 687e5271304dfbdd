using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>The embedding table of one feature: byte rows with a scale each, or floats.</summary>
internal sealed unsafe class EmbeddingColumn
{
    private readonly sbyte* _bytes;
    private readonly AlignedFloats? _floats;
    private readonly float[] _scales = [];
    private readonly int _rows;

    /// <summary>Takes an array of a file that stays open.</summary>
    public EmbeddingColumn(WeightFile file, string name)
    {
        var tensor = file[name];
        (_rows, Width) = (tensor.Shape[0], tensor.Shape[1]);
        if (tensor.Type is not TensorType.I8)
        {
            _floats = file.Row(name);
            return;
        }
        _bytes = (sbyte*)tensor.Pointer;
        _scales = file.Floats(name + ".scale");
    }

    /// <summary>Numbers in a row.</summary>
    public int Width { get; }

    /// <summary>Where a row of bytes lies and its scale; false in a table of floats.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool TryRow(int row, out sbyte* bytes, out float scale)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)_rows, nameof(row));
        bytes = _bytes + (nint)row * Width;
        scale = _floats is null ? _scales[row] : 0f;
        return _floats is null;
    }

    /// <summary>Adds a row of a table of floats to a vector; of a table of bytes nothing.</summary>
    public void AddTo(Kernel kernel, int row, float* vector)
    {
        if (_floats is not null) kernel.Add(vector, _floats.Pointer + (nint)row * Width, Width);
    }
}
