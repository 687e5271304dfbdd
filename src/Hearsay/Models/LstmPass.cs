using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>One direction of an LSTM over a batch: its inputs and where its states go.</summary>
internal readonly unsafe struct LstmPass(bool backward, RoundedRows x, int zeroRow, float* states)
{
    /// <summary>True where each sequence is read from its end.</summary>
    public bool Backward => backward;

    /// <summary>Input rows.</summary>
    public RoundedRows X => x;

    /// <summary>An input row of zeros.</summary>
    public int ZeroRow => zeroRow;

    /// <summary>The first token's state in this direction; rows hold both directions.</summary>
    public float* States => states;
}
