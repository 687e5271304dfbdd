using System.Runtime.InteropServices;
using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// A bidirectional LSTM layer; gates in the order input, forget, cell, output. Sequences run side by
/// side as lanes, longest first, so that a step's product has several rows; the inputs' products
/// are made in blocks of steps that stay in the cache.
/// </summary>
internal sealed unsafe class BiLstm
{
    private const int MaximalLanes = 32;

    // Rows of gates in a block of steps.
    private const int BlockRows = 64;

    private readonly Kernel _kernel;
    private readonly ImmutableArray<PackedMatrix> _inputs;
    private readonly ImmutableArray<PackedMatrix> _recurrences;

    /// <summary>Takes the arrays <c>lstm.fwd.*</c> and <c>lstm.bwd.*</c>.</summary>
    public BiLstm(WeightFile file, Kernel kernel)
    {
        _kernel = kernel;
        Width = file["lstm.fwd.wh"].Shape[0];
        _inputs = [Pack(file, "lstm.fwd.wx", "lstm.fwd.bias"), Pack(file, "lstm.bwd.wx", "lstm.bwd.bias")];
        _recurrences = [Pack(file, "lstm.fwd.wh", null), Pack(file, "lstm.bwd.wh", null)];
    }

    /// <summary>Numbers in a state of one direction.</summary>
    public int Width { get; }

    /// <summary>Writes forward and backward states side by side for each row of x.</summary>
    public float* Run(in RoundedRows x, int zeroRow, ReadOnlySpan<int> bounds, Workspace work)
    {
        var states = work.States.Reserve((bounds[^1] + Kernel.BlockRows) * 2 * Width);
        var order = new LstmLane[bounds.Length - 1];
        for (var i = 0; i < order.Length; i++) order[i] = new LstmLane(bounds[i], bounds[i + 1]);
        Array.Sort(order);
        for (var first = 0; first < order.Length; first += MaximalLanes)
        {
            var group = order.AsSpan(first, Math.Min(MaximalLanes, order.Length - first));
            for (var direction = 0; direction < 2; direction++)
                RunLanes(new LstmPass(direction == 1, x, zeroRow, states + direction * Width), group, work);
        }
        return states;
    }

    private void RunLanes(in LstmPass pass, ReadOnlySpan<LstmLane> lanes, Workspace work)
    {
        var hidden = work.Lanes.Reserve(2 * (MaximalLanes + Kernel.BlockRows) * Width);
        new Span<float>(hidden, work.Lanes.Count).Clear();
        var cells = hidden + (MaximalLanes + Kernel.BlockRows) * Width;
        var steps = lanes[0].Length;
        var active = lanes.Length;
        for (var from = 0; from < steps;)
        {
            while (lanes[active - 1].Length <= from) active--;
            var rows = RowsFor(active);
            var to = Math.Min(steps, from + BlockRows / rows);
            var gates = MakeGates(pass, lanes[..active], rows, from, to, work);
            for (var step = from; step < to; step++, gates += (nint)rows * 4 * Width)
            {
                while (lanes[active - 1].Length <= step) active--;
                Step(pass, lanes[..active], step, gates, hidden, cells, work);
            }
            from = to;
        }
    }

    /// <summary>The inputs' share of the gates for some steps: for each step a row a lane, padded.</summary>
    private float* MakeGates(
        in LstmPass pass, ReadOnlySpan<LstmLane> lanes, int rows, int from, int to, Workspace work)
    {
        var count = (to - from) * rows;
        var gates = work.Gates.Reserve((BlockRows + Kernel.BlockRows) * 4 * Width);
        var taken = work.Taken(count + Kernel.BlockRows).AsSpan(0, count + Kernel.BlockRows);
        taken.Fill(pass.ZeroRow);
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            var end = Math.Min(to, lanes[lane].Length);
            for (var step = from; step < end; step++)
                taken[(step - from) * rows + lane] = lanes[lane].TokenAt(step, pass.Backward);
        }
        var weights = _inputs[pass.Backward ? 1 : 0].View;
        fixed (int* first = &MemoryMarshal.GetReference(taken))
            _kernel.Convolve(pass.X, first, 0, count, weights, gates, 4 * Width);
        return gates;
    }

    private void Step(
        in LstmPass pass, ReadOnlySpan<LstmLane> lanes, int step, float* gates, float* hidden, float* cells, Workspace work)
    {
        var recurrence = _recurrences[pass.Backward ? 1 : 0].View;
        var before = new RoundedRows(work.RoundedLanes, MaximalLanes, Width);
        _kernel.Round(hidden, Width, lanes.Length, before);
        _kernel.Multiply(before, lanes.Length, recurrence, gates, 4 * Width, accumulate: true);
        _kernel.LstmStep(gates, cells, hidden, lanes.Length, Width);
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            var state = pass.States + (nint)lanes[lane].TokenAt(step, pass.Backward) * 2 * Width;
            new ReadOnlySpan<float>(hidden + lane * Width, Width).CopyTo(new Span<float>(state, Width));
        }
    }

    private static PackedMatrix Pack(WeightFile file, string name, string? bias)
    {
        var shape = file[name].Shape;
        return new PackedMatrix(file.Floats(name), 1, shape[0], shape[1], bias is null ? default : file.Floats(bias));
    }

    // A product of one row writes no other; of more, it fills up to a multiple of four.
    private static int RowsFor(int lanes) =>
        lanes == 1 ? 1 : (lanes + Kernel.BlockRows - 1) / Kernel.BlockRows * Kernel.BlockRows;
}
