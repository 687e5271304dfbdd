namespace Hearsay.Models.Kernels;

/// <summary>
/// Rows of whole numbers with a scale each, as products read them: a number is at most
/// <see cref="Largest"/> either way and stands for itself times its row's scale. A borrowed view: it owns nothing.
/// </summary>
internal readonly unsafe struct RoundedRows
{
    /// <summary>The largest number in a row that is not all zeros: 13 bits and a sign.</summary>
    public const int Largest = 8191;

    /// <summary>Takes room for rows, and for those that a product reads beyond the last.</summary>
    public RoundedRows(AlignedFloats buffer, int rows, int width)
    {
        var padded = (rows + Kernel.BlockRows + Matrix.PanelWidth - 1) / Matrix.PanelWidth * Matrix.PanelWidth;
        Scales = buffer.Reserve(padded + padded * width / 2);
        Numbers = (short*)(Scales + padded);
        Width = width;
    }

    /// <summary>The rows behind each other.</summary>
    public short* Numbers { get; }

    /// <summary>What a row's numbers are to be multiplied by.</summary>
    public float* Scales { get; }

    /// <summary>Numbers in a row; even.</summary>
    public int Width { get; }
}
