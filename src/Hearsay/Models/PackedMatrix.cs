namespace Hearsay.Models;

/// <summary>A weight matrix with its bias, packed once for products. Columns beyond the last are zero.</summary>
internal sealed unsafe class PackedMatrix
{
    private readonly AlignedFloats _panels;
    private readonly AlignedFloats _bias;

    /// <summary>Packs a matrix of taps * depth rows and as many columns as results, row by row.</summary>
    /// <exception cref="ArgumentException">The numbers do not fill the matrix.</exception>
    public PackedMatrix(ReadOnlySpan<float> rows, int taps, int depth, int columns, ReadOnlySpan<float> bias)
    {
        var height = taps * depth;
        if (rows.Length != height * columns || (bias.Length != columns && !bias.IsEmpty))
            throw new ArgumentException($"{rows.Length} numbers are no matrix of {height} by {columns}.", nameof(rows));
        var padded = Padded(columns);
        _panels = new AlignedFloats(height * padded);
        _bias = new AlignedFloats(padded);
        bias.CopyTo(new Span<float>(_bias.Pointer, columns));
        View = new Matrix(_panels.Pointer, _bias.Pointer, taps, depth, columns);
        for (var row = 0; row < height; row++) PackRow(rows.Slice(row * columns, columns), row);
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
        var panels = into.Reserve(padded * depth);
        for (var row = 0; row < padded; row++)
        {
            var to = panels + (nint)(row / Matrix.PanelWidth) * depth * Matrix.PanelWidth + row % Matrix.PanelWidth;
            var from = row == 0 ? first : rows + (nint)(row - 1) * stride;
            for (var k = 0; k < depth; k++) to[k * Matrix.PanelWidth] = row <= count ? from[k] : 0f;
        }
        return new Matrix(panels, bias, 1, depth, count + 1);
    }

    private static int Padded(int columns) => (columns + Matrix.PanelWidth - 1) / Matrix.PanelWidth * Matrix.PanelWidth;

    private void PackRow(ReadOnlySpan<float> source, int row)
    {
        for (var column = 0; column < source.Length; column += Matrix.PanelWidth)
        {
            var part = source[column..Math.Min(column + Matrix.PanelWidth, source.Length)];
            var to = View.Panel(column / Matrix.PanelWidth) + row * Matrix.PanelWidth;
            part.CopyTo(new Span<float>(to, Matrix.PanelWidth));
        }
    }
}
