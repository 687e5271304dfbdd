using System.Runtime.CompilerServices;

namespace Hearsay.Models.Kernels;

/// <summary>
/// The innermost loops of a matrix product: rows of <c>a</c>, found by their numbers, times panels of 16 columns.
/// Sums are of whole numbers, so exact, and become floats once for each tap; a row's result never depends on what
/// stands beside it, nor on the width of the registers.
/// </summary>
internal static unsafe class Products<T>
    where T : struct, IPanel<T>
{
    /// <summary>Four rows by one panel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Block(in ProductBlock job)
    {
        T f0 = default, f1 = default, f2 = default, f3 = default;
        var b = job.B;
        var rows = job.Rows;
        var a = job.A.Numbers;
        var scales = job.A.Scales;
        nint depth = job.A.Width;
        for (var tap = 0; tap < job.Taps; tap++, rows += job.TapStride)
        {
            short* a0 = a + rows[0] * depth, a1 = a + rows[1] * depth, a2 = a + rows[2] * depth, a3 = a + rows[3] * depth;
            T i0 = default, i1 = default, i2 = default, i3 = default;
            for (nint k = 0; k < depth; k += 2, b += 32)
            {
                var w = T.LoadPairs(b);
                i0 = T.AddPairs(T.BroadcastPair(a0 + k), w, i0);
                i1 = T.AddPairs(T.BroadcastPair(a1 + k), w, i1);
                i2 = T.AddPairs(T.BroadcastPair(a2 + k), w, i2);
                i3 = T.AddPairs(T.BroadcastPair(a3 + k), w, i3);
            }
            f0 = T.MultiplyAdd(T.ToFloats(i0), T.Broadcast(scales[rows[0]]), f0);
            f1 = T.MultiplyAdd(T.ToFloats(i1), T.Broadcast(scales[rows[1]]), f1);
            f2 = T.MultiplyAdd(T.ToFloats(i2), T.Broadcast(scales[rows[2]]), f2);
            f3 = T.MultiplyAdd(T.ToFloats(i3), T.Broadcast(scales[rows[3]]), f3);
        }
        Finish(f0, job, 0, 0);
        Finish(f1, job, 1, 0);
        Finish(f2, job, 2, 0);
        Finish(f3, job, 3, 0);
    }

    /// <summary>Four rows by two neighbouring panels, for machines with 32 wide registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WideBlock(in ProductBlock job)
    {
        T l0 = default, l1 = default, l2 = default, l3 = default, r0 = default, r1 = default, r2 = default, r3 = default;
        short* left = job.B, right = left + job.PanelStride;
        var rows = job.Rows;
        var a = job.A.Numbers;
        var scales = job.A.Scales;
        nint depth = job.A.Width;
        for (var tap = 0; tap < job.Taps; tap++, rows += job.TapStride)
        {
            short* a0 = a + rows[0] * depth, a1 = a + rows[1] * depth, a2 = a + rows[2] * depth, a3 = a + rows[3] * depth;
            T i0 = default, i1 = default, i2 = default, i3 = default, j0 = default, j1 = default, j2 = default, j3 = default;
            for (nint k = 0; k < depth; k += 2, left += 32, right += 32)
            {
                var (v, w) = (T.LoadPairs(left), T.LoadPairs(right));
                var x = T.BroadcastPair(a0 + k);
                i0 = T.AddPairs(x, v, i0);
                j0 = T.AddPairs(x, w, j0);
                x = T.BroadcastPair(a1 + k);
                i1 = T.AddPairs(x, v, i1);
                j1 = T.AddPairs(x, w, j1);
                x = T.BroadcastPair(a2 + k);
                i2 = T.AddPairs(x, v, i2);
                j2 = T.AddPairs(x, w, j2);
                x = T.BroadcastPair(a3 + k);
                i3 = T.AddPairs(x, v, i3);
                j3 = T.AddPairs(x, w, j3);
            }
            var scale = T.Broadcast(scales[rows[0]]);
            l0 = T.MultiplyAdd(T.ToFloats(i0), scale, l0);
            r0 = T.MultiplyAdd(T.ToFloats(j0), scale, r0);
            scale = T.Broadcast(scales[rows[1]]);
            l1 = T.MultiplyAdd(T.ToFloats(i1), scale, l1);
            r1 = T.MultiplyAdd(T.ToFloats(j1), scale, r1);
            scale = T.Broadcast(scales[rows[2]]);
            l2 = T.MultiplyAdd(T.ToFloats(i2), scale, l2);
            r2 = T.MultiplyAdd(T.ToFloats(j2), scale, r2);
            scale = T.Broadcast(scales[rows[3]]);
            l3 = T.MultiplyAdd(T.ToFloats(i3), scale, l3);
            r3 = T.MultiplyAdd(T.ToFloats(j3), scale, r3);
        }
        Finish(l0, job, 0, 0);
        Finish(r0, job, 0, 16);
        Finish(l1, job, 1, 0);
        Finish(r1, job, 1, 16);
        Finish(l2, job, 2, 0);
        Finish(r2, job, 2, 16);
        Finish(l3, job, 3, 0);
        Finish(r3, job, 3, 16);
    }

    /// <summary>One row by four neighbouring panels: the recurrent step of a single sequence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowByFour(in ProductBlock job)
    {
        T f0 = default, f1 = default, f2 = default, f3 = default;
        short* b0 = job.B, b1 = b0 + job.PanelStride, b2 = b1 + job.PanelStride, b3 = b2 + job.PanelStride;
        var rows = job.Rows;
        nint at = 0, depth = job.A.Width;
        for (var tap = 0; tap < job.Taps; tap++, rows += job.TapStride)
        {
            var a = job.A.Numbers + rows[0] * depth;
            T i0 = default, i1 = default, i2 = default, i3 = default;
            for (nint k = 0; k < depth; k += 2, at += 32)
            {
                var x = T.BroadcastPair(a + k);
                i0 = T.AddPairs(x, T.LoadPairs(b0 + at), i0);
                i1 = T.AddPairs(x, T.LoadPairs(b1 + at), i1);
                i2 = T.AddPairs(x, T.LoadPairs(b2 + at), i2);
                i3 = T.AddPairs(x, T.LoadPairs(b3 + at), i3);
            }
            var scale = T.Broadcast(job.A.Scales[rows[0]]);
            f0 = T.MultiplyAdd(T.ToFloats(i0), scale, f0);
            f1 = T.MultiplyAdd(T.ToFloats(i1), scale, f1);
            f2 = T.MultiplyAdd(T.ToFloats(i2), scale, f2);
            f3 = T.MultiplyAdd(T.ToFloats(i3), scale, f3);
        }
        Finish(f0, job, 0, 0);
        Finish(f1, job, 0, 16);
        Finish(f2, job, 0, 32);
        Finish(f3, job, 0, 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(T sums, in ProductBlock job, nint row, int column)
    {
        var start = T.Load(job.Start + row * job.StartStride + column);
        T.Store(T.MultiplyAdd(sums, T.Load(job.Scales + column), start), job.C + row * job.CStride + column);
    }
}
