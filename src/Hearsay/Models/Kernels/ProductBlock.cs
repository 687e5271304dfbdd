namespace Hearsay.Models.Kernels;

/// <summary>What one call of the innermost loops works on. Strides are in floats.</summary>
internal unsafe struct ProductBlock
{
    /// <summary>The left matrix.</summary>
    public float* A;

    /// <summary>For each tap the offsets of the block's rows in <see cref="A"/>.</summary>
    public int* Offsets;

    /// <summary>From one tap's offsets to the next one's.</summary>
    public int TapStride;

    /// <summary>Rows of <see cref="A"/> that one result row is made of: 1 for a product, 3 for a convolution.</summary>
    public int Taps;

    /// <summary>Inner size of one tap.</summary>
    public int Depth;

    /// <summary>The panel: for each tap and inner index 16 columns.</summary>
    public float* B;

    /// <summary>From one panel to the next.</summary>
    public nint PanelStride;

    /// <summary>What the sums begin with: a bias, or the result so far.</summary>
    public float* Start;

    /// <summary>0 where all rows begin with the same bias.</summary>
    public nint StartStride;

    /// <summary>The result.</summary>
    public float* C;

    /// <summary>From one row of the result to the next.</summary>
    public nint CStride;
}
