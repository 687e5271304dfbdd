using System.Runtime.CompilerServices;

namespace Hearsay.Models.Kernels;

/// <summary>
/// The innermost loops of a matrix product: rows of <c>a</c>, found by their offsets, times panels
/// of 16 columns. Each result is one chain of additions in the order of the inner index, whatever
/// rows stand beside it, so a row's result never depends on its batch.
/// </summary>
internal static unsafe class Products<T>
    where T : struct, IPanel<T>
{
    /// <summary>Four rows by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Block(in ProductBlock job)
    {
        var start = job.Start;
        var (r0, r1, r2, r3) = (
            T.Load(start), T.Load(start + job.StartStride),
            T.Load(start + 2 * job.StartStride), T.Load(start + 3 * job.StartStride));
        var b = job.B;
        var offsets = job.Offsets;
        nint depth = job.Depth;
        for (var tap = 0; tap < job.Taps; tap++, offsets += job.TapStride)
        {
            float* a0 = job.A + offsets[0], a1 = job.A + offsets[1], a2 = job.A + offsets[2], a3 = job.A + offsets[3];
            for (nint k = 0; k < depth; k++, b += 16)
            {
                var w = T.Load(b);
                r0 = T.MultiplyAdd(T.Broadcast(a0[k]), w, r0);
                r1 = T.MultiplyAdd(T.Broadcast(a1[k]), w, r1);
                r2 = T.MultiplyAdd(T.Broadcast(a2[k]), w, r2);
                r3 = T.MultiplyAdd(T.Broadcast(a3[k]), w, r3);
            }
        }
        var c = job.C;
        var stride = job.CStride;
        T.Store(r0, c);
        T.Store(r1, c + stride);
        T.Store(r2, c + 2 * stride);
        T.Store(r3, c + 3 * stride);
    }

    /// <summary>Four rows by two neighbouring panels, for machines with 32 wide registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WideBlock(in ProductBlock job)
    {
        float* s0 = job.Start, s1 = s0 + job.StartStride, s2 = s1 + job.StartStride, s3 = s2 + job.StartStride;
        var (l0, l1, l2, l3) = (T.Load(s0), T.Load(s1), T.Load(s2), T.Load(s3));
        var (r0, r1, r2, r3) = (T.Load(s0 + 16), T.Load(s1 + 16), T.Load(s2 + 16), T.Load(s3 + 16));
        float* left = job.B, right = left + job.PanelStride;
        var offsets = job.Offsets;
        nint depth = job.Depth;
        for (var tap = 0; tap < job.Taps; tap++, offsets += job.TapStride)
        {
            float* a0 = job.A + offsets[0], a1 = job.A + offsets[1], a2 = job.A + offsets[2], a3 = job.A + offsets[3];
            for (nint k = 0; k < depth; k++, left += 16, right += 16)
            {
                var (v, w) = (T.Load(left), T.Load(right));
                var x = T.Broadcast(a0[k]);
                l0 = T.MultiplyAdd(x, v, l0);
                r0 = T.MultiplyAdd(x, w, r0);
                x = T.Broadcast(a1[k]);
                l1 = T.MultiplyAdd(x, v, l1);
                r1 = T.MultiplyAdd(x, w, r1);
                x = T.Broadcast(a2[k]);
                l2 = T.MultiplyAdd(x, v, l2);
                r2 = T.MultiplyAdd(x, w, r2);
                x = T.Broadcast(a3[k]);
                l3 = T.MultiplyAdd(x, v, l3);
                r3 = T.MultiplyAdd(x, w, r3);
            }
        }
        var c = job.C;
        var stride = job.CStride;
        T.Store(l0, c);
        T.Store(r0, c + 16);
        T.Store(l1, c + stride);
        T.Store(r1, c + stride + 16);
        T.Store(l2, c + 2 * stride);
        T.Store(r2, c + 2 * stride + 16);
        T.Store(l3, c + 3 * stride);
        T.Store(r3, c + 3 * stride + 16);
    }

    /// <summary>One row by four neighbouring panels: the recurrent step of a single sequence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowByFour(in ProductBlock job)
    {
        var s = job.Start;
        var (r0, r1, r2, r3) = (T.Load(s), T.Load(s + 16), T.Load(s + 32), T.Load(s + 48));
        float* b0 = job.B, b1 = b0 + job.PanelStride, b2 = b1 + job.PanelStride, b3 = b2 + job.PanelStride;
        var offsets = job.Offsets;
        nint at = 0, depth = job.Depth;
        for (var tap = 0; tap < job.Taps; tap++, offsets += job.TapStride)
        {
            var a = job.A + offsets[0];
            for (nint k = 0; k < depth; k++, at += 16)
            {
                var x = T.Broadcast(a[k]);
                r0 = T.MultiplyAdd(x, T.Load(b0 + at), r0);
                r1 = T.MultiplyAdd(x, T.Load(b1 + at), r1);
                r2 = T.MultiplyAdd(x, T.Load(b2 + at), r2);
                r3 = T.MultiplyAdd(x, T.Load(b3 + at), r3);
            }
        }
        T.Store(r0, job.C);
        T.Store(r1, job.C + 16);
        T.Store(r2, job.C + 32);
        T.Store(r3, job.C + 48);
    }
}
