namespace Hearsay.Models;

/// <summary>One sequence that runs beside others through an LSTM. Sorts longest first, then by start.</summary>
internal readonly record struct LstmLane(int Start, int End) : IComparable<LstmLane>
{
    /// <summary>Tokens.</summary>
    public int Length => End - Start;

    /// <summary>The token of a step; a backward pass begins at the end.</summary>
    public int TokenAt(int step, bool backward) => backward ? End - 1 - step : Start + step;

    /// <inheritdoc/>
    public int CompareTo(LstmLane other) =>
        Length != other.Length ? other.Length.CompareTo(Length) : Start.CompareTo(other.Start);
}
