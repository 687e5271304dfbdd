using System.Runtime.CompilerServices;
using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// A weight matrix with its bias, rounded and packed once for products. A column's numbers are whole, with one scale,
/// and as large as they may be for a sum of 32 bits never to run over. Columns beyond the last are zero.
/// </summary>
internal sealed unsafe class PackedMatrix
{
    // What a tap's magnitudes in one column may sum up to: 2^31 over the largest number of a row.
    private const int LargestSum = 1 << 18;

    private readonly AlignedFloats _panels;
    private readonly AlignedFloats _scales;
    private readonly AlignedFloats _bias;

    /// <summary>Packs a matrix of taps * depth rows and as many columns as results, row by row.</summary>
    /// <exception cref="ArgumentException">The numbers do not fill the matrix, or its depth is odd.</exception>
    public PackedMatrix(ReadOnlySpan<float> rows, int taps, int depth, int columns, ReadOnlySpan<float> bias)
    {
        var height = taps * depth;
        if (rows.Length != height * columns || depth % 2 != 0 || (bias.Length != columns && !bias.IsEmpty))
            throw new ArgumentException($"{rows.Length} numbers are no matrix of {height} by {columns}.", nameof(rows));
        var padded = Padded(columns);
        _panels = new AlignedFloats(height * padded / 2);
        (_scales, _bias) = (new AlignedFloats(padded), new AlignedFloats(padded));
        bias.CopyTo(new Span<float>(_bias.Pointer, columns));
        View = new Matrix((short*)_panels.Pointer, _scales.Pointer, _bias.Pointer, taps, depth, columns);
        fixed (float* first = rows)
        {
            for (var column = 0; column < columns; column++) PackColumn(first + column, columns, View, column);
        }
    }

    /// <summary>What products take.</summary>
    public Matrix View { get; }

    /// <summary>
    /// Packs the transpose of a first row and <paramref name="count"/> more (<paramref name="stride"/>
    /// apart), so that a product with it multiplies two sets of rows each with each.
    /// </summary>
    public static Matrix Transpose(
        float* first, float* rows, int stride, int count, int depth, float* bias, AlignedFloats into)
    {
        var padded = Padded(count + 1);
        var scales = into.Reserve(padded + padded * depth / 2);
        var packed = new Matrix((short*)(scales + padded), scales, bias, 1, depth, count + 1);
        PackColumn(first, 1, packed, 0);
        for (var row = 0; row < count; row++) PackColumn(rows + (nint)row * stride, 1, packed, row + 1);
        return packed;
    }

    private static int Padded(int columns) => (columns + Matrix.PanelWidth - 1) / Matrix.PanelWidth * Matrix.PanelWidth;

    /// <summary>Rounds and packs numbers that are <paramref name="stride"/> apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackColumn(float* from, nint stride, in Matrix into, int column)
    {
        var scale = Scale(from, stride, into.Taps, into.Depth);
        into.Scales[column] = scale;
        var factor = scale == 0f ? 0f : 1f / scale;
        var to = into.Panel(column / Matrix.PanelWidth) + column % Matrix.PanelWidth * 2;
        for (var k = 0; k < into.Taps * into.Depth; k += 2, to += 2 * Matrix.PanelWidth, from += 2 * stride)
        {
            to[0] = (short)MathF.Round(from[0] * factor);
            to[1] = (short)MathF.Round(from[stride] * factor);
        }
    }

    /// <summary>What a whole number of a column stands for; 0 where all are zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Scale(float* from, nint stride, int taps, int depth)
    {
        var (most, largest) = (0f, 0f);
        for (var tap = 0; tap < taps; tap++)
        {
            var sum = 0f;
            for (var k = 0; k < depth; k++, from += stride)
            {
                var size = MathF.Abs(from[0]);
                sum += size;
                if (size > largest) largest = size;
            }
            most = MathF.Max(most, sum);
        }
        // Rounding adds half a number to each magnitude at most.
        return largest < 1e-30f ? 0f : MathF.Max(most / (LargestSum - depth), largest / short.MaxValue);
    }
}
