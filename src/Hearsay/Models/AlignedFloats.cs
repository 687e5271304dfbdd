using System.Runtime.CompilerServices;

namespace Hearsay.Models;

/// <summary>
/// Floats that stay where they are, begin on a cache line and can grow. Growing forgets what was in
/// it. One thread at a time.
/// </summary>
internal sealed unsafe class AlignedFloats
{
    private const int Line = 64;

    // Kernels read and write whole blocks of rows and panels, so a little may be touched beyond the end.
    private const int Slack = 64;

    private float[] _kept = [];

    /// <summary>Makes an empty one.</summary>
    public AlignedFloats()
    {
    }

    /// <summary>Makes one of a size, all zero.</summary>
    public AlignedFloats(int count) => Reserve(count);

    /// <summary>The first float.</summary>
    public float* Pointer { get; private set; }

    /// <summary>Floats that may be used.</summary>
    public int Count { get; private set; }

    /// <summary>Makes sure that this many fit; new space is zero.</summary>
    public float* Reserve(int count)
    {
        if (count <= Count && Pointer is not null) return Pointer;
        _kept = GC.AllocateArray<float>(checked(count + Slack + Line / sizeof(float)), pinned: true);
        var start = (nint)Unsafe.AsPointer(ref _kept[0]);
        Pointer = (float*)((start + Line - 1) / Line * Line);
        Count = count;
        return Pointer;
    }
}
