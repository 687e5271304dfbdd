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

    /// <summary>Adds a row to a vector.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void AddTo(Kernel kernel, int row, float* vector)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)_rows, nameof(row));
        if (_floats is null) kernel.AddScaled(vector, _bytes + (nint)row * Width, _scales[row], Width);
        else kernel.AddScaled(vector, _floats.Pointer + (nint)row * Width, 1f, Width);
    }
}
