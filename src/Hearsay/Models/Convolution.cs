using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// x + relu(three rows of x, <paramref name="dilation"/> apart, times weights + bias), with zeros
/// outside a sequence. The window is never copied out: a product finds its rows by their numbers.
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
        var taken = work.Taken(Taps * stride);
        for (var tap = 0; tap < Taps; tap++) Take(taken.AsSpan(tap * stride, stride), bounds, (tap - 1) * dilation, zeroRow);
        var rounded = work.Round(kernel, x, width, zeroRow + 1, width);
        fixed (int* first = taken) kernel.Convolve(rounded, first, stride, count, weights.View, y, width);
        kernel.AddRectified(x, y, count * width);
    }

    private static void Take(Span<int> taken, ReadOnlySpan<int> bounds, int shift, int zeroRow)
    {
        for (var sequence = 0; sequence + 1 < bounds.Length; sequence++)
        {
            var (start, end) = (bounds[sequence], bounds[sequence + 1]);
            for (var i = start; i < end; i++)
            {
                var row = i + shift;
                taken[i] = row >= start && row < end ? row : zeroRow;
            }
        }
        taken[bounds[^1]..].Fill(zeroRow);
    }
}
