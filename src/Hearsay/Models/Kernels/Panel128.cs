using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Models.Kernels;

/// <summary>Sixteen floats in four registers of 128 bits (SSE, NEON) or of none, in plain code.</summary>
internal readonly unsafe struct Panel128(Vector128<float> v0, Vector128<float> v1, Vector128<float> v2, Vector128<float> v3) : IPanel<Panel128>
{
    private readonly Vector128<float> _v0 = v0;
    private readonly Vector128<float> _v1 = v1;
    private readonly Vector128<float> _v2 = v2;
    private readonly Vector128<float> _v3 = v3;

    public static int PanelsAtOnce => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 Load(float* from) => new(
        Vector128.Load(from),
        Vector128.Load(from + 4),
        Vector128.Load(from + 8),
        Vector128.Load(from + 12));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 Load(sbyte* from)
    {
        var (low, high) = Vector128.Widen(Vector128.Load(from));
        var (a, b) = Vector128.Widen(low);
        var (c, d) = Vector128.Widen(high);
        return new(
            Vector128.ConvertToSingle(a), Vector128.ConvertToSingle(b),
            Vector128.ConvertToSingle(c), Vector128.ConvertToSingle(d));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Panel128 value, float* to)
    {
        value._v0.Store(to);
        value._v1.Store(to + 4);
        value._v2.Store(to + 8);
        value._v3.Store(to + 12);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 Broadcast(float value)
    {
        var all = Vector128.Create(value);
        return new(all, all, all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 Add(Panel128 a, Panel128 b) => new(
        a._v0 + b._v0,
        a._v1 + b._v1,
        a._v2 + b._v2,
        a._v3 + b._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 Subtract(Panel128 a, Panel128 b) => new(
        a._v0 - b._v0,
        a._v1 - b._v1,
        a._v2 - b._v2,
        a._v3 - b._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 Multiply(Panel128 a, Panel128 b) => new(
        a._v0 * b._v0,
        a._v1 * b._v1,
        a._v2 * b._v2,
        a._v3 * b._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 Divide(Panel128 a, Panel128 b) => new(
        a._v0 / b._v0,
        a._v1 / b._v1,
        a._v2 / b._v2,
        a._v3 / b._v3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 MultiplyAdd(Panel128 a, Panel128 b, Panel128 c) => new(
        Vector128.MultiplyAddEstimate(a._v0, b._v0, c._v0),
        Vector128.MultiplyAddEstimate(a._v1, b._v1, c._v1),
        Vector128.MultiplyAddEstimate(a._v2, b._v2, c._v2),
        Vector128.MultiplyAddEstimate(a._v3, b._v3, c._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 Min(Panel128 a, Panel128 b) => new(
        Vector128.MinNative(a._v0, b._v0),
        Vector128.MinNative(a._v1, b._v1),
        Vector128.MinNative(a._v2, b._v2),
        Vector128.MinNative(a._v3, b._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 Max(Panel128 a, Panel128 b) => new(
        Vector128.MaxNative(a._v0, b._v0),
        Vector128.MaxNative(a._v1, b._v1),
        Vector128.MaxNative(a._v2, b._v2),
        Vector128.MaxNative(a._v3, b._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 Abs(Panel128 a) => new(
        Vector128.Abs(a._v0),
        Vector128.Abs(a._v1),
        Vector128.Abs(a._v2),
        Vector128.Abs(a._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 LoadPairs(short* from) => Load((float*)from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 BroadcastPair(short* from)
    {
        var all = Vector128.Create(*(int*)from).AsSingle();
        return new(all, all, all, all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 AddPairs(Panel128 a, Panel128 b, Panel128 sum) => new(
        AddPairs(a._v0, b._v0, sum._v0),
        AddPairs(a._v1, b._v1, sum._v1),
        AddPairs(a._v2, b._v2, sum._v2),
        AddPairs(a._v3, b._v3, sum._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 ToFloats(Panel128 whole) => new(
        Vector128.ConvertToSingle(whole._v0.AsInt32()),
        Vector128.ConvertToSingle(whole._v1.AsInt32()),
        Vector128.ConvertToSingle(whole._v2.AsInt32()),
        Vector128.ConvertToSingle(whole._v3.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLow(Panel128 value, short* to)
    {
        Vector128.Narrow(value._v0.AsInt32(), value._v1.AsInt32()).Store(to);
        Vector128.Narrow(value._v2.AsInt32(), value._v3.AsInt32()).Store(to + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel128 PowerOfTwo(Panel128 shifted) => new(
        PowerOfTwo(shifted._v0),
        PowerOfTwo(shifted._v1),
        PowerOfTwo(shifted._v2),
        PowerOfTwo(shifted._v3));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> PowerOfTwo(Vector128<float> shifted) =>
        ((Vector128.AsInt32(shifted) << 23) + Vector128.Create(127 << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> AddPairs(Vector128<float> a, Vector128<float> b, Vector128<float> sum)
    {
        var (x, y) = (a.AsInt32(), b.AsInt32());
        var products = Sse2.IsSupported
            ? Sse2.MultiplyAddAdjacent(x.AsInt16(), y.AsInt16())
            : ((x << 16) >> 16) * ((y << 16) >> 16) + (x >> 16) * (y >> 16);
        return (sum.AsInt32() + products).AsSingle();
    }
}
