namespace Hearsay.Models.Kernels;

/// <summary>What one call of the innermost loops works on. Strides are in numbers.</summary>
internal unsafe struct ProductBlock
{
    /// <summary>The left matrix.</summary>
    public RoundedRows A;

    /// <summary>For each tap the block's rows in <see cref="A"/>.</summary>
    public int* Rows;

    /// <summary>From one tap's rows to the next one's.</summary>
    public int TapStride;

    /// <summary>Rows of <see cref="A"/> that one result row is made of: 1 for a product, 3 for a convolution.</summary>
    public int Taps;

    /// <summary>The panel: for each tap and two inner indices 16 columns.</summary>
    public short* B;

    /// <summary>From one panel to the next.</summary>
    public nint PanelStride;

    /// <summary>What the columns' numbers are to be multiplied by.</summary>
    public float* Scales;

    /// <summary>What is added to the sums: a bias, or the result so far.</summary>
    public float* Start;

    /// <summary>0 where the same bias is added to all rows.</summary>
    public nint StartStride;

    /// <summary>The result.</summary>
    public float* C;

    /// <summary>From one row of the result to the next.</summary>
    public nint CStride;
}
