namespace Hearsay.Models.Kernels;

/// <summary>
/// Sixteen floats, or whole numbers as long, side by side in one, two or four vector registers. Every implementation
/// does the same operations lane by lane, so results do not depend on the width of the registers
/// as long as the machine multiplies and adds in one step.
/// </summary>
internal unsafe interface IPanel<T>
    where T : struct, IPanel<T>
{
    /// <summary>Panels that a product keeps in registers at once; as many as the register file holds.</summary>
    static abstract int PanelsAtOnce { get; }

    /// <summary>Reads 16 floats.</summary>
    static abstract T Load(float* from);

    /// <summary>Reads 16 signed bytes as floats.</summary>
    static abstract T Load(sbyte* from);

    /// <summary>Writes 16 floats.</summary>
    static abstract void Store(T value, float* to);

    /// <summary>The same number in all lanes.</summary>
    static abstract T Broadcast(float value);

    /// <summary>a + b.</summary>
    static abstract T Add(T a, T b);

    /// <summary>a - b.</summary>
    static abstract T Subtract(T a, T b);

    /// <summary>a * b.</summary>
    static abstract T Multiply(T a, T b);

    /// <summary>a / b.</summary>
    static abstract T Divide(T a, T b);

    /// <summary>a * b + c, rounded once where the machine can.</summary>
    static abstract T MultiplyAdd(T a, T b, T c);

    /// <summary>The smaller of each pair.</summary>
    static abstract T Min(T a, T b);

    /// <summary>The larger of each pair.</summary>
    static abstract T Max(T a, T b);

    /// <summary>The magnitude of each.</summary>
    static abstract T Abs(T a);

    /// <summary>Reads 16 pairs of whole numbers of 16 bits, a pair a lane.</summary>
    static abstract T LoadPairs(short* from);

    /// <summary>The same pair in all lanes.</summary>
    static abstract T BroadcastPair(short* from);

    /// <summary>In each lane the whole number of <paramref name="sum"/> plus the products of two pairs.</summary>
    static abstract T AddPairs(T a, T b, T sum);

    /// <summary>Whole numbers of 32 bits as floats.</summary>
    static abstract T ToFloats(T whole);

    /// <summary>Writes the low 16 bits of each lane.</summary>
    static abstract void StoreLow(T value, short* to);

    /// <summary>
    /// Two to the power n, where n, a whole number in [-126, 127], comes added to 1.5 * 2^23, so
    /// that it stands in the low bits of the float.
    /// </summary>
    static abstract T PowerOfTwo(T shifted);
}
