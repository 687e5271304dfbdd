using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Hearsay.Models.Kernels;

/// <inheritdoc/>
internal sealed unsafe class Kernel<T> : Kernel
    where T : struct, IPanel<T>
{
    private const int Panel = 16;

    // Rows of the left matrix that stay in the second-level cache while all panels pass.
    private const int ChunkRows = 256;

    private const float Epsilon = 1e-5f;

    // Adding it leaves a float's nearest whole number in its low bits.
    private const float Magic = 12582912f;

    // Below this a row counts as zeros, and its scale's reciprocal stays finite.
    private const float Least = 1e-30f;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Round(float* x, int stride, int rows, in RoundedRows to)
    {
        var (width, magic) = (to.Width, T.Broadcast(Magic));
        var numbers = to.Numbers;
        for (var row = 0; row < rows; row++, x += stride, numbers += width)
        {
            var most = T.Broadcast(0f);
            for (var i = 0; i < width; i += Panel) most = T.Max(most, T.Abs(T.Load(x + i)));
            var largest = Largest(most);
            to.Scales[row] = largest < Least ? 0f : largest / RoundedRows.Largest;
            var factor = T.Broadcast(largest < Least ? 0f : RoundedRows.Largest / largest);
            for (var i = 0; i < width; i += Panel) T.StoreLow(T.MultiplyAdd(T.Load(x + i), factor, magic), numbers + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Multiply(in RoundedRows a, int rows, in Matrix b, float* c, int cStride, bool accumulate = false)
    {
        var taken = stackalloc int[ChunkRows];
        for (var chunk = 0; chunk < rows; chunk += ChunkRows)
        {
            var count = Math.Min(ChunkRows, rows - chunk);
            for (var i = 0; i < count + Kernel.BlockRows - 1 && i < ChunkRows; i++) taken[i] = chunk + i;
            Multiply(a, taken, 0, count, b, c + (nint)chunk * cStride, cStride, accumulate);
        }
    }

    public override void Convolve(in RoundedRows a, int* taken, int tapStride, int rows, in Matrix b, float* c, int cStride)
    {
        for (var chunk = 0; chunk < rows; chunk += ChunkRows)
        {
            var count = Math.Min(ChunkRows, rows - chunk);
            Multiply(a, taken + chunk, tapStride, count, b, c + (nint)chunk * cStride, cStride, false);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(
        in RoundedRows a, int* taken, int tapStride, int rows, in Matrix b, float* c, int cStride, bool accumulate)
    {
        var job = new ProductBlock
        {
            A = a,
            TapStride = tapStride,
            Taps = b.Taps,
            PanelStride = b.PanelStride,
            CStride = cStride,
            StartStride = accumulate ? cStride : 0,
        };
        var step = rows == 1 ? 4 : T.PanelsAtOnce;
        for (int panel = 0, width; panel < b.PanelCount; panel += width)
        {
            width = b.PanelCount - panel >= step ? step : 1;
            job.B = b.Panel(panel);
            job.Scales = b.Scales + panel * Panel;
            for (var row = 0; row < rows; row += Kernel.BlockRows)
            {
                job.Rows = taken + row;
                job.C = c + (nint)row * cStride + panel * Panel;
                job.Start = accumulate ? job.C : b.Bias + panel * Panel;
                if (width == 4) Products<T>.RowByFour(job);
                else if (width == 2) Products<T>.WideBlock(job);
                else Products<T>.Block(job);
            }
        }
    }

    public override void LstmStep(float* gates, float* cells, float* states, int lanes, int width)
    {
        for (var lane = 0; lane < lanes; lane++, gates += 4 * width, cells += width, states += width)
        {
            Activate(gates, 2 * width, 1f);
            Activate(gates + 2 * width, width, 2f);
            Activate(gates + 3 * width, width, 1f);
            Renew(gates, cells, states, width);
        }
    }

    /// <summary>Sigmoid for a factor of 1, hyperbolic tangent for a factor of 2: tanh(x) = 2 sigmoid(2x) - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Activate(float* x, int count, float factor)
    {
        var (scale, shift) = (T.Broadcast(factor), T.Broadcast(1f - factor));
        for (var i = 0; i < count; i += Panel)
            T.Store(T.MultiplyAdd(Functions<T>.Sigmoid(T.Multiply(T.Load(x + i), scale)), scale, shift), x + i);
    }

    /// <summary>The new cells and states from activated gates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Renew(float* gates, float* cells, float* states, int width)
    {
        for (var i = 0; i < width; i += Panel)
        {
            var (input, forget) = (T.Load(gates + i), T.Load(gates + width + i));
            var (fresh, output) = (T.Load(gates + 2 * width + i), T.Load(gates + 3 * width + i));
            var cell = T.MultiplyAdd(forget, T.Load(cells + i), T.Multiply(input, fresh));
            T.Store(cell, cells + i);
            T.Store(T.Multiply(output, Functions<T>.Tanh(cell)), states + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Normalize(float* x, float* y, int rows, int width, float* scale, float* shift)
    {
        for (var row = 0; row < rows; row++, x += width, y += width)
        {
            var sum = T.Broadcast(0f);
            for (var i = 0; i < width; i += Panel) sum = T.Add(sum, T.Load(x + i));
            var mean = T.Broadcast(Sum(sum) / width);
            var squares = T.Broadcast(0f);
            for (var i = 0; i < width; i += Panel)
            {
                var off = T.Subtract(T.Load(x + i), mean);
                squares = T.MultiplyAdd(off, off, squares);
            }
            var factor = T.Broadcast(1f / MathF.Sqrt(Sum(squares) / width + Epsilon));
            for (var i = 0; i < width; i += Panel)
            {
                var normal = T.Multiply(T.Subtract(T.Load(x + i), mean), factor);
                T.Store(T.MultiplyAdd(normal, T.Load(scale + i), T.Load(shift + i)), y + i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Rectify(float* x, int count)
    {
        var zero = T.Broadcast(0f);
        for (var i = 0; i < count; i += Panel) T.Store(T.Max(T.Load(x + i), zero), x + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddRectified(float* x, float* y, int count)
    {
        var zero = T.Broadcast(0f);
        for (var i = 0; i < count; i += Panel)
            T.Store(T.Add(T.Load(x + i), T.Max(T.Load(y + i), zero)), x + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void RectifySum(float* x, float* y, float* to, int count)
    {
        var zero = T.Broadcast(0f);
        for (var i = 0; i < count; i += Panel)
            T.Store(T.Max(T.Add(T.Load(x + i), T.Load(y + i)), zero), to + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Add(float* x, float* y, int count)
    {
        for (var i = 0; i < count; i += Panel) T.Store(T.Add(T.Load(x + i), T.Load(y + i)), x + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void SumRows(sbyte** rows, float* scales, int count, float* to, int width)
    {
        for (var i = 0; i < width; i += Panel)
        {
            var sum = T.Broadcast(0f);
            for (var row = 0; row < count; row++)
                sum = T.MultiplyAdd(T.Load(rows[row] + i), T.Broadcast(scales[row]), sum);
            T.Store(sum, to + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Likelihoods(float* x, float peak, float* y, int count)
    {
        var (shift, least) = (T.Broadcast(peak), T.Broadcast(1e-13f));
        for (var i = 0; i < count; i += Panel)
            T.Store(T.Max(Functions<T>.Exponential(T.Subtract(T.Load(x + i), shift)), least), y + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void ChainMaximum(float* previous, float* steps, int tags, int padded, float* local, float* next)
    {
        for (var j = 0; j < padded; j += Panel)
        {
            var best = T.Add(T.Broadcast(previous[0]), T.Load(steps + j));
            for (var i = 1; i < tags; i++)
                best = T.Max(best, T.Add(T.Broadcast(previous[i]), T.Load(steps + i * padded + j)));
            T.Store(T.Add(best, T.Load(local + j)), next + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override float ChainSum(float* previous, float* steps, int tags, int padded, float* local, float* next)
    {
        var total = T.Broadcast(0f);
        for (var j = 0; j < padded; j += Panel)
        {
            var sum = T.Broadcast(0f);
            for (var i = 0; i < tags; i++)
                sum = T.MultiplyAdd(T.Broadcast(previous[i]), T.Load(steps + i * padded + j), sum);
            sum = T.Multiply(sum, T.Load(local + j));
            total = T.Add(total, sum);
            T.Store(sum, next + j);
        }
        return Sum(total);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override float Maximum(float* x, int count)
    {
        var most = T.Broadcast(float.NegativeInfinity);
        var i = 0;
        for (; i + Panel <= count; i += Panel) most = T.Max(most, T.Load(x + i));
        var best = Largest(most);
        for (; i < count; i++) best = MathF.Max(best, x[i]);
        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Largest(T lanes)
    {
        var a = stackalloc float[Panel];
        T.Store(lanes, a);
        var four = Vector128.Max(Vector128.Max(Vector128.Load(a), Vector128.Load(a + 4)), Vector128.Max(Vector128.Load(a + 8), Vector128.Load(a + 12)));
        return MathF.Max(MathF.Max(four[0], four[1]), MathF.Max(four[2], four[3]));
    }

    /// <summary>The lanes' sum, always in the same order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Sum(T lanes)
    {
        var a = stackalloc float[Panel];
        T.Store(lanes, a);
        return (a[0] + a[1] + (a[2] + a[3]) + (a[4] + a[5] + (a[6] + a[7])))
            + (a[8] + a[9] + (a[10] + a[11]) + (a[12] + a[13] + (a[14] + a[15])));
    }
}
