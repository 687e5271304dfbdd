using Hearsay.Models;
using Hearsay.Models.Kernels;

namespace Hearsay.Bench;

/// <summary>The matrix products that the networks are made of.</summary>
internal static unsafe class KernelBench
{
    private static readonly (string What, int Rows, int Taps, int Depth, int Columns)[] Products =
    [
        ("convolution", 512, 3, 128, 128),
        ("inputs of an LSTM", 512, 1, 128, 512),
        ("LSTM step, 12 sentences", 12, 1, 128, 512),
        ("LSTM step, one document", 1, 1, 128, 512),
        ("views of the parser", 512, 1, 256, 512),
    ];

    public static void Run(TextWriter output)
    {
        output.WriteLine($"{"product",-26}{"512 bits",12}{"256 bits",12}{"128 bits",12}   billion operations a second, one core");
        foreach (var (what, rows, taps, depth, columns) in Products)
        {
            output.Write($"{what,-26}");
            foreach (var kernel in new[] { Kernel.Wide, Kernel.Middle, Kernel.Portable })
                output.Write(Invariant($"{Measure(kernel, rows, taps, depth, columns),12:f1}"));
            output.WriteLine();
        }
        output.WriteLine();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static double Measure(Kernel kernel, int rows, int taps, int depth, int columns)
    {
        var numbers = new float[taps * depth * columns];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = i % 17 * 0.01f;
        var weights = new PackedMatrix(numbers, taps, depth, columns, default);
        var (a, c, buffer) = (new AlignedFloats((rows + 8) * depth), new AlignedFloats((rows + 8) * columns), new AlignedFloats());
        var rounded = new RoundedRows(buffer, rows + 8, depth);
        kernel.Round(a.Pointer, depth, rows + 8, rounded);
        var taken = new int[taps * (rows + 8)];
        for (var i = 0; i < taken.Length; i++) taken[i] = i % (rows + 8);
        var flops = 2.0 * rows * taps * depth * columns;
        var times = (int)(4e9 / flops);
        var seconds = Clock.BestOf(5, () =>
        {
            fixed (int* first = taken)
            {
                for (var i = 0; i < times; i++) kernel.Convolve(rounded, first, rows + 8, rows, weights.View, c.Pointer, columns);
            }
        });
        GC.KeepAlive(weights);
        return flops * times / seconds / 1e9;
    }
}
