using System.Runtime.Intrinsics;

namespace Hearsay.Models.Kernels;

/// <summary>
/// The arithmetic that networks are made of. One instance for each register width; nothing is
/// allocated and nothing is kept. Rows of results are padded: a product may write up to the next
/// multiple of four rows and of 16 columns.
/// </summary>
internal abstract unsafe class Kernel
{
    /// <summary>Rows that a product does at once. It may write that many, less one, beyond the last.</summary>
    public const int BlockRows = 4;

    /// <summary>For 512-bit registers.</summary>
    public static Kernel Wide { get; } = new Kernel<Panel512>();

    /// <summary>For 256-bit registers.</summary>
    public static Kernel Middle { get; } = new Kernel<Panel256>();

    /// <summary>For any machine.</summary>
    public static Kernel Portable { get; } = new Kernel<Panel128>();

    /// <summary>The fastest one for this machine.</summary>
    public static Kernel Best =>
        Vector512.IsHardwareAccelerated ? Wide : Vector256.IsHardwareAccelerated ? Middle : Portable;

    /// <summary>Rounds rows that are <paramref name="stride"/> floats apart to what products take; as wide as <paramref name="to"/>.</summary>
    public abstract void Round(float* x, int stride, int rows, in RoundedRows to);

    /// <summary>c = a * b + bias, or c += a * b.</summary>
    public abstract void Multiply(in RoundedRows a, int rows, in Matrix b, float* c, int cStride, bool accumulate = false);

    /// <summary>
    /// Row i of c = the rows of a that stand at <c>taken[tap * tapStride + i]</c>, side by side, times b, plus
    /// bias. They must be there for rows rounded up to a multiple of four.
    /// </summary>
    public abstract void Convolve(in RoundedRows a, int* taken, int tapStride, int rows, in Matrix b, float* c, int cStride);

    /// <summary>
    /// One step of an LSTM for several sequences side by side. Reads gates (input, forget, cell,
    /// output, each <paramref name="width"/> wide, before activation) and the cells; writes cells and states.
    /// </summary>
    public abstract void LstmStep(float* gates, float* cells, float* states, int lanes, int width);

    /// <summary>Brings each row to mean 0 and variance 1, then scales and shifts it. In place when y = x.</summary>
    public abstract void Normalize(float* x, float* y, int rows, int width, float* scale, float* shift);

    /// <summary>x = max(x, 0).</summary>
    public abstract void Rectify(float* x, int count);

    /// <summary>x += max(y, 0).</summary>
    public abstract void AddRectified(float* x, float* y, int count);

    /// <summary>to = max(x + y, 0).</summary>
    public abstract void RectifySum(float* x, float* y, float* to, int count);

    /// <summary>x += y.</summary>
    public abstract void Add(float* x, float* y, int count);

    /// <summary>to = the sum of rows of bytes, each times its scale.</summary>
    public abstract void SumRows(sbyte** rows, float* scales, int count, float* to, int width);

    /// <summary>
    /// y = e to the (x - peak), and 1e-13 at the least: sums over a chain would else run out of
    /// the range of floats where one score towers above the others.
    /// </summary>
    public abstract void Likelihoods(float* x, float peak, float* y, int count);

    /// <summary>next[j] = local[j] + the largest previous[i] + steps[i, j]; rows of steps are padded.</summary>
    public abstract void ChainMaximum(float* previous, float* steps, int tags, int padded, float* local, float* next);

    /// <summary>next[j] = local[j] * the sum of previous[i] * steps[i, j]. Returns the sum of next.</summary>
    public abstract float ChainSum(float* previous, float* steps, int tags, int padded, float* local, float* next);

    /// <summary>The largest of at least one number.</summary>
    public abstract float Maximum(float* x, int count);
}
