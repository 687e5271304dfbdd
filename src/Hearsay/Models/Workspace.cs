using System.Collections.Concurrent;
using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// The buffers of one pass through a network. They grow to the largest text seen and are used again,
/// so a pass allocates nothing but its result. One thread at a time; rent one, then give it back.
/// </summary>
internal sealed unsafe class Workspace
{
    private static readonly ConcurrentBag<Workspace> Idle = [];

    /// <summary>Token vectors.</summary>
    public AlignedFloats Vectors { get; } = new();

    /// <summary>What a convolution adds to them.</summary>
    public AlignedFloats Convolved { get; } = new();

    /// <summary>Rows as products take them: token vectors, then states, then what the parser makes of them.</summary>
    public AlignedFloats Rounded { get; } = new();

    /// <summary>The same of the states of all lanes.</summary>
    public AlignedFloats RoundedLanes { get; } = new();

    /// <summary>Gates of a block of LSTM steps.</summary>
    public AlignedFloats Gates { get; } = new();

    /// <summary>LSTM states of all lanes, then their cells.</summary>
    public AlignedFloats Lanes { get; } = new();

    /// <summary>The encoder's result.</summary>
    public AlignedFloats States { get; } = new();

    /// <summary>Scores of classes or tags.</summary>
    public AlignedFloats Scores { get; } = new();

    /// <summary>Views of tokens as dependents and heads.</summary>
    public AlignedFloats Views { get; } = new();

    /// <summary>Candidate heads of a sentence, packed.</summary>
    public AlignedFloats Heads { get; } = new();

    /// <summary>Further rows that a step needs for itself.</summary>
    public AlignedFloats Scratch { get; } = new();

    /// <summary>Scores of arcs, and rows of a chain.</summary>
    public AlignedFloats Arcs { get; } = new();

    private int[] _taken = [];

    /// <summary>Room for the numbers of rows that a product takes.</summary>
    public int[] Taken(int count)
    {
        if (_taken.Length < count) _taken = GC.AllocateUninitializedArray<int>(Math.Max(count, 1024), pinned: true);
        return _taken;
    }

    /// <summary>Rounds rows for products that follow; they stay until others are rounded.</summary>
    public RoundedRows Round(Kernel kernel, float* x, int stride, int rows, int width)
    {
        var rounded = new RoundedRows(Rounded, rows, width);
        kernel.Round(x, stride, rows, rounded);
        return rounded;
    }

    /// <summary>One that nobody else uses.</summary>
    public static Workspace Rent() => Idle.TryTake(out var workspace) ? workspace : new Workspace();

    /// <summary>Gives it back.</summary>
    public void Return() => Idle.Add(this);
}
