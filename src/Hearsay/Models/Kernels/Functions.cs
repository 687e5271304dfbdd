using System.Runtime.CompilerServices;

namespace Hearsay.Models.Kernels;

/// <summary>Transcendental functions of sixteen numbers at once. Inputs are clamped, so nothing overflows.</summary>
internal static class Functions<T>
    where T : struct, IPanel<T>
{
    /// <summary>
    /// e to the x; x is clamped to [-87, 88]. Within 2 units in the last place: Cephes' expf, a
    /// polynomial on half a step of log 2 either way.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exponential(T x)
    {
        x = T.Min(T.Max(x, T.Broadcast(-87f)), T.Broadcast(88f));
        var magic = T.Broadcast(12582912f);
        var shifted = T.MultiplyAdd(x, T.Broadcast(1.44269504f), magic);
        var n = T.Subtract(shifted, magic);
        var r = T.MultiplyAdd(n, T.Broadcast(-0.693359375f), x);
        r = T.MultiplyAdd(n, T.Broadcast(2.12194440e-4f), r);
        var p = T.MultiplyAdd(T.Broadcast(1.9875691500e-4f), r, T.Broadcast(1.3981999507e-3f));
        p = T.MultiplyAdd(p, r, T.Broadcast(8.3334519073e-3f));
        p = T.MultiplyAdd(p, r, T.Broadcast(4.1665795894e-2f));
        p = T.MultiplyAdd(p, r, T.Broadcast(1.6666665459e-1f));
        p = T.MultiplyAdd(p, r, T.Broadcast(5.0000001201e-1f));
        p = T.MultiplyAdd(T.Multiply(p, r), r, T.Add(r, T.Broadcast(1f)));
        return T.Multiply(p, T.PowerOfTwo(shifted));
    }

    /// <summary>1 / (1 + e to the -x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid(T x)
    {
        var one = T.Broadcast(1f);
        return T.Divide(one, T.Add(one, Exponential(T.Subtract(T.Broadcast(0f), x))));
    }

    /// <summary>Hyperbolic tangent, within 2e-7: 1 - 2 / (1 + e to the 2x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh(T x)
    {
        var one = T.Broadcast(1f);
        return T.Subtract(one, T.Divide(T.Broadcast(2f), T.Add(one, Exponential(T.Add(x, x)))));
    }
}
