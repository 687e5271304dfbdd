using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Hearsay.Models.Kernels;

/// <summary>Sixteen floats in one register of 512 bits (AVX-512).</summary>
internal readonly unsafe struct Panel512(Vector512<float> v0) : IPanel<Panel512>
{
    private readonly Vector512<float> _v0 = v0;

    public static int PanelsAtOnce => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 Load(float* from) =>
        new(Vector512.Load(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 Load(sbyte* from)
    {
        var (low, high) = Vector256.Widen(Vector256.WidenLower(Vector128.Load(from).ToVector256()));
        return new(Vector512.ConvertToSingle(Vector512.Create(low, high)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Panel512 value, float* to)
    {
        value._v0.Store(to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 Broadcast(float value)
    {
        var all = Vector512.Create(value);
        return new(all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 Add(Panel512 a, Panel512 b) =>
        new(a._v0 + b._v0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 Subtract(Panel512 a, Panel512 b) =>
        new(a._v0 - b._v0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 Multiply(Panel512 a, Panel512 b) =>
        new(a._v0 * b._v0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 Divide(Panel512 a, Panel512 b) =>
        new(a._v0 / b._v0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 MultiplyAdd(Panel512 a, Panel512 b, Panel512 c) =>
        new(Vector512.MultiplyAddEstimate(a._v0, b._v0, c._v0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 Min(Panel512 a, Panel512 b) =>
        new(Vector512.MinNative(a._v0, b._v0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 Max(Panel512 a, Panel512 b) =>
        new(Vector512.MaxNative(a._v0, b._v0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 Abs(Panel512 a) => new(
        Vector512.Abs(a._v0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 LoadPairs(short* from) => Load((float*)from);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 BroadcastPair(short* from)
    {
        var all = Vector512.Create(*(int*)from).AsSingle();
        return new(all);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 AddPairs(Panel512 a, Panel512 b, Panel512 sum) => new(
        AddPairs(a._v0, b._v0, sum._v0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 ToFloats(Panel512 whole) => new(
        Vector512.ConvertToSingle(whole._v0.AsInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLow(Panel512 value, short* to)
    {
        Vector512.Narrow(value._v0.AsInt32(), value._v0.AsInt32()).GetLower().Store(to);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Panel512 PowerOfTwo(Panel512 shifted) =>
        new(PowerOfTwo(shifted._v0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> PowerOfTwo(Vector512<float> shifted) =>
        ((Vector512.AsInt32(shifted) << 23) + Vector512.Create(127 << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> AddPairs(Vector512<float> a, Vector512<float> b, Vector512<float> sum)
    {
        var (x, y) = (a.AsInt32(), b.AsInt32());
        var products = Avx512BW.IsSupported
            ? Avx512BW.MultiplyAddAdjacent(x.AsInt16(), y.AsInt16())
            : ((x << 16) >> 16) * ((y << 16) >> 16) + (x >> 16) * (y >> 16);
        return (sum.AsInt32() + products).AsSingle();
    }
}
