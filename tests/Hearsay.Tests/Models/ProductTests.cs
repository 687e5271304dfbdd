using Hearsay.Models;
using Hearsay.Models.Kernels;

namespace Hearsay.Tests.Models;

public sealed unsafe class ProductTests
{
    public static TheoryData<float> Weights => [1f, -1f, 1e-20f, 1e20f];

    [Theory]
    [MemberData(nameof(Weights))]
    public void The_largest_sum_of_whole_numbers_does_not_run_over(float weight)
    {
        const int Depth = 256, Columns = 16;
        var matrix = new PackedMatrix([.. Enumerable.Repeat(weight, Depth * Columns)], 1, Depth, Columns, []);
        foreach (var kernel in new[] { Kernel.Wide, Kernel.Middle, Kernel.Portable })
        {
            var result = Product(kernel, [.. Enumerable.Repeat(2f, Depth)], matrix);
            Assert.All(result, number => Assert.Equal(1.0, number / (2.0 * Depth * weight), 1e-3));
        }
    }

    [Fact]
    public void Rows_and_columns_of_zeros_give_zeros()
    {
        var matrix = new PackedMatrix([.. Enumerable.Range(0, 32 * 16).Select(i => i % 16 == 3 ? 0f : 1f)], 1, 32, 16, []);
        Assert.Equal(0f, Product(Kernel.Best, [.. Enumerable.Repeat(1f, 32)], matrix)[3]);
        Assert.All(Product(Kernel.Best, new float[32], matrix), number => Assert.Equal(0f, number));
    }

    private static float[] Product(Kernel kernel, float[] row, PackedMatrix matrix)
    {
        var (x, result) = (new AlignedFloats(row.Length), new AlignedFloats(Kernel.BlockRows * matrix.View.PaddedColumns));
        row.CopyTo(new Span<float>(x.Pointer, row.Length));
        var rounded = new Workspace().Round(kernel, x.Pointer, row.Length, 1, row.Length);
        kernel.Multiply(rounded, 1, matrix.View, result.Pointer, matrix.View.PaddedColumns);
        GC.KeepAlive(x);
        return new Span<float>(result.Pointer, matrix.View.Columns).ToArray();
    }
}
