using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Models.Kernels;

/// <summary>Sixteen floats in two registers of 256 bits (AVX2).</summary>
internal readonly unsafe struct Panel256(Vector256<float> v0, Vector256<float> v1) : IPanel<Panel256>
{
    private readonly Vector256<float> _v0 = v0;
    private readonly Vector256<float> _v1 = v1;

    public static int PanelsAtOnce => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 Load(float* from) => new(
        Vector256.Load(from),
        Vector256.Load(from + 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 Load(sbyte* from)
    {
        var (low, high) = Vector256.Widen(Vector256.WidenLower(Vector128.Load(from).ToVector256()));
        return new(Vector256.ConvertToSingle(low), Vector256.ConvertToSingle(high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Panel256 value, float* to)
    {
        value._v0.Store(to);
        value._v1.Store(to + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 Broadcast(float value)
    {
        var all = Vector256.Create(value);
        return new(all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 Add(Panel256 a, Panel256 b) => new(
        a._v0 + b._v0,
        a._v1 + b._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 Subtract(Panel256 a, Panel256 b) => new(
        a._v0 - b._v0,
        a._v1 - b._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 Multiply(Panel256 a, Panel256 b) => new(
        a._v0 * b._v0,
        a._v1 * b._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 Divide(Panel256 a, Panel256 b) => new(
        a._v0 / b._v0,
        a._v1 / b._v1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 MultiplyAdd(Panel256 a, Panel256 b, Panel256 c) => new(
        Vector256.MultiplyAddEstimate(a._v0, b._v0, c._v0),
        Vector256.MultiplyAddEstimate(a._v1, b._v1, c._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 Min(Panel256 a, Panel256 b) => new(
        Vector256.MinNative(a._v0, b._v0),
        Vector256.MinNative(a._v1, b._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 Max(Panel256 a, Panel256 b) => new(
        Vector256.MaxNative(a._v0, b._v0),
        Vector256.MaxNative(a._v1, b._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 Abs(Panel256 a) => new(
        Vector256.Abs(a._v0),
        Vector256.Abs(a._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 LoadPairs(short* from) => Load((float*)from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 BroadcastPair(short* from)
    {
        var all = Vector256.Create(*(int*)from).AsSingle();
        return new(all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 AddPairs(Panel256 a, Panel256 b, Panel256 sum) => new(
        AddPairs(a._v0, b._v0, sum._v0),
        AddPairs(a._v1, b._v1, sum._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 ToFloats(Panel256 whole) => new(
        Vector256.ConvertToSingle(whole._v0.AsInt32()),
        Vector256.ConvertToSingle(whole._v1.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLow(Panel256 value, short* to)
    {
        Vector256.Narrow(value._v0.AsInt32(), value._v1.AsInt32()).Store(to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel256 PowerOfTwo(Panel256 shifted) => new(
        PowerOfTwo(shifted._v0),
        PowerOfTwo(shifted._v1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> PowerOfTwo(Vector256<float> shifted) =>
        ((Vector256.AsInt32(shifted) << 23) + Vector256.Create(127 << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> AddPairs(Vector256<float> a, Vector256<float> b, Vector256<float> sum)
    {
        var (x, y) = (a.AsInt32(), b.AsInt32());
        var products = Avx2.IsSupported
            ? Avx2.MultiplyAddAdjacent(x.AsInt16(), y.AsInt16())
            : ((x << 16) >> 16) * ((y << 16) >> 16) + (x >> 16) * (y >> 16);
        return (sum.AsInt32() + products).AsSingle();
    }
}
