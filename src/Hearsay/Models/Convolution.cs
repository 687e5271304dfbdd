using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// x + relu(three rows of x, <paramref name="dilation"/> apart, times weights + bias), with zeros
/// outside a sequence. The window is never copied out: a product finds its rows by offsets.
/// </summary>
internal sealed unsafe class Convolution(PackedMatrix weights, int dilation)
{
    /// <summary>Rows in a window.</summary>
    public const int Taps = 3;

    /// <summary>Adds to x in place; y is room for as many rows.</summary>
    public void AddTo(float* x, float* y, ReadOnlySpan<int> bounds, int zeroRow, Workspace work, Kernel kernel)
    {
        var (count, width) = (bounds[^1], weights.View.Depth);
        var stride = count + Kernel.BlockRows;
        var offsets = work.Offsets(Taps * stride);
        for (var tap = 0; tap < Taps; tap++)
        {
            var part = offsets.AsSpan(tap * stride, stride);
            FillOffsets(part, bounds, (tap - 1) * dilation, zeroRow, width);
        }
        fixed (int* first = offsets) kernel.Convolve(x, first, stride, count, weights.View, y, width);
        kernel.AddRectified(x, y, count * width);
    }

    private static void FillOffsets(Span<int> offsets, ReadOnlySpan<int> bounds, int shift, int zeroRow, int width)
    {
        for (var sequence = 0; sequence + 1 < bounds.Length; sequence++)
        {
            var (start, end) = (bounds[sequence], bounds[sequence + 1]);
            for (var i = start; i < end; i++)
            {
                var row = i + shift;
                offsets[i] = (row >= start && row < end ? row : zeroRow) * width;
            }
        }
        offsets[bounds[^1]..].Fill(zeroRow * width);
    }
}
