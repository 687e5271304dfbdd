namespace Hearsay.Models;

/// <summary>
/// A matrix as products read it: panels of 16 columns, each holding for every tap and two inner indices
/// 16 pairs of whole numbers in a row; each column's scale, and what is added to it. A borrowed view: it owns nothing.
/// </summary>
internal readonly unsafe struct Matrix(short* panels, float* scales, float* bias, int taps, int depth, int columns)
{
    /// <summary>Columns in a panel.</summary>
    public const int PanelWidth = 16;

    /// <summary>Rows of input that one result row is made of: 1 for a product, 3 for a convolution.</summary>
    public int Taps => taps;

    /// <summary>Width of an input row.</summary>
    public int Depth => depth;

    /// <summary>Width of a result row.</summary>
    public int Columns => columns;

    /// <summary>Panels.</summary>
    public int PanelCount => (columns + PanelWidth - 1) / PanelWidth;

    /// <summary>The width rounded up to whole panels; result rows must be that far apart or more.</summary>
    public int PaddedColumns => PanelCount * PanelWidth;

    /// <summary>Numbers from one panel to the next.</summary>
    public nint PanelStride => (nint)taps * depth * PanelWidth;

    /// <summary>What a column's numbers are to be multiplied by.</summary>
    public float* Scales => scales;

    /// <summary>One number a column.</summary>
    public float* Bias => bias;

    /// <summary>The panel of columns [16 * index, 16 * index + 16).</summary>
    public short* Panel(int index) => panels + index * PanelStride;
}
