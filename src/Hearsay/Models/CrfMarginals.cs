using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// Probabilities of tags and segments in one sequence, by scaled forward and backward sums. Borrows
/// a workspace.
/// </summary>
internal readonly unsafe struct CrfMarginals
{
    private readonly Crf _crf;
    private readonly float* _local;
    private readonly float* _forward;
    private readonly float* _backward;
    private readonly float* _totals;

    /// <summary>Sums over a sequence of scores, <see cref="Crf.Padded"/> a token.</summary>
    public CrfMarginals(Crf crf, Kernel kernel, float* scores, int count, Workspace work)
    {
        (_crf, Count) = (crf, count);
        var size = count * crf.Padded;
        _local = work.Arcs.Reserve(3 * size + count + crf.Padded);
        _forward = _local + size;
        _backward = _forward + size;
        var weighted = _backward + size;
        _totals = weighted + crf.Padded;
        for (var t = 0; t < count; t++)
        {
            var at = (nint)t * crf.Padded;
            kernel.Likelihoods(scores + at, kernel.Maximum(scores + at, crf.Tags), _local + at, crf.Padded);
        }
        if (count == 0) return;
        RunForward(kernel);
        RunBackward(kernel, weighted);
    }

    /// <summary>Tokens.</summary>
    public int Count { get; }

    /// <summary>The probability in [0, 1] of a token's tag.</summary>
    public double Of(int token, int tag)
    {
        var at = (nint)token * _crf.Padded + tag;
        return Math.Min(1.0, (double)_forward[at] * _backward[at]);
    }

    /// <summary>The probability in [0, 1] that a token is part of a segment of a label.</summary>
    public double OfLabel(int token, int label)
    {
        var first = 4 * label + 1;
        return Math.Min(1.0, Of(token, first) + Of(token, first + 1) + Of(token, first + 2) + Of(token, first + 3));
    }

    /// <summary>The probability in [0, 1] that exactly the tokens [first, end) are a segment of a label.</summary>
    public double OfSegment(int label, int first, int end)
    {
        var (begin, inside, close, single) = (4 * label + 1, 4 * label + 2, 4 * label + 3, 4 * label + 4);
        if (end == first + 1) return Of(first, single);
        double probability = _forward[(nint)first * _crf.Padded + begin];
        for (var (t, previous) = (first + 1, begin); t < end; t++)
        {
            var tag = t == end - 1 ? close : inside;
            var step = (double)_crf.ExpSteps.Pointer[previous * _crf.Padded + tag];
            probability *= step * _local[(nint)t * _crf.Padded + tag] / _totals[t];
            previous = tag;
        }
        return Math.Min(1.0, probability * _backward[(nint)(end - 1) * _crf.Padded + close]);
    }

    private void RunForward(Kernel kernel)
    {
        var padded = _crf.Padded;
        var total = 0f;
        for (var j = 0; j < padded; j++) total += _forward[j] = _crf.ExpStart.Pointer[j] * _local[j];
        for (var t = 0; t < Count; t++)
        {
            var row = _forward + (nint)t * padded;
            if (t > 0)
            {
                var local = _local + (nint)t * padded;
                total = kernel.ChainSum(row - padded, _crf.ExpSteps.Pointer, _crf.Tags, padded, local, row);
            }
            _totals[t] = total;
            for (var j = 0; j < padded; j++) row[j] /= total;
        }
    }

    private void RunBackward(Kernel kernel, float* weighted)
    {
        var padded = _crf.Padded;
        var (last, end, total) = ((nint)(Count - 1) * padded, _crf.ExpEnd, 0f);
        for (var j = 0; j < _crf.Tags; j++) total += _forward[last + j] * end.Pointer[j];
        for (var j = 0; j < padded; j++) _backward[last + j] = end.Pointer[j] / total;
        for (var t = Count - 1; t > 0; t--)
        {
            var row = (nint)t * padded;
            for (var j = 0; j < padded; j++) weighted[j] = _backward[row + j] * _local[row + j] / _totals[t];
            var before = _backward + row - padded;
            new Span<float>(before, padded).Fill(1f);
            kernel.ChainSum(weighted, _crf.ExpStepsBack.Pointer, _crf.Tags, padded, before, before);
        }
    }
}
