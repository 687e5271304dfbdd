using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// A linear-chain conditional random field over tags O, then B, I, E, S of each label in turn:
/// begin, inside, end of a segment, or a segment of one token.
/// </summary>
internal sealed unsafe class Crf
{
    // Far below every sum of scores, far above the lowest float.
    private const float Never = -1e9f;

    private readonly Kernel _kernel;
    private readonly AlignedFloats _start;
    private readonly AlignedFloats _end;
    private readonly AlignedFloats _steps;

    /// <summary>Takes the arrays <c>crf.*</c> of a file; forbidden steps are very negative there.</summary>
    public Crf(WeightFile file, Kernel kernel)
    {
        _kernel = kernel;
        Tags = file["crf.start"].Count;
        Padded = (Tags + Matrix.PanelWidth - 1) / Matrix.PanelWidth * Matrix.PanelWidth;
        _start = Pad(file.Floats("crf.start"));
        _end = Pad(file.Floats("crf.end"));
        _steps = Pad(file.Floats("crf.transitions"));
        (ExpStart, ExpEnd, ExpSteps) = (Exponential(_start), Exponential(_end), Exponential(_steps));
        ExpStepsBack = new AlignedFloats(Padded * Padded);
        for (var i = 0; i < Tags; i++)
        {
            for (var j = 0; j < Tags; j++) ExpStepsBack.Pointer[j * Padded + i] = ExpSteps.Pointer[i * Padded + j];
        }
    }

    /// <summary>Tags.</summary>
    public int Tags { get; }

    /// <summary>The same rounded up to whole panels: the width of all rows.</summary>
    public int Padded { get; }

    /// <summary>e to the score of beginning with each tag.</summary>
    public AlignedFloats ExpStart { get; }

    /// <summary>e to the score of ending with each tag.</summary>
    public AlignedFloats ExpEnd { get; }

    /// <summary>e to the score of stepping from a tag (row) to another.</summary>
    public AlignedFloats ExpSteps { get; }

    /// <summary>The same with rows and columns turned over.</summary>
    public AlignedFloats ExpStepsBack { get; }

    /// <summary>The best tags of one sequence, given scores of <see cref="Padded"/> numbers a token.</summary>
    public void Decode(float* scores, Span<int> tags, Workspace work)
    {
        if (tags.IsEmpty) return;
        var best = work.Scratch.Reserve(tags.Length * Padded);
        for (var j = 0; j < Padded; j++) best[j] = _start.Pointer[j] + scores[j];
        for (var t = 1; t < tags.Length; t++)
        {
            var at = (nint)t * Padded;
            _kernel.ChainMaximum(best + at - Padded, _steps.Pointer, Tags, Padded, scores + at, best + at);
        }
        var last = best + (nint)(tags.Length - 1) * Padded;
        tags[^1] = Best(last, _end.Pointer, 1);
        for (var t = tags.Length - 2; t >= 0; t--)
            tags[t] = Best(best + (nint)t * Padded, _steps.Pointer + tags[t + 1], Padded);
    }

    /// <summary>Forward and backward sums of one sequence; they stay valid until the workspace is used again.</summary>
    public CrfMarginals Marginals(float* scores, int count, Workspace work) => new(this, _kernel, scores, count, work);

    /// <summary>The tag that comes before at best: the path is found again instead of being kept.</summary>
    private int Best(float* before, float* steps, int stride)
    {
        var (found, most) = (0, before[0] + steps[0]);
        for (var i = 1; i < Tags; i++)
        {
            var score = before[i] + steps[i * stride];
            if (score > most) (found, most) = (i, score);
        }
        return found;
    }

    private AlignedFloats Pad(float[] rows)
    {
        var height = rows.Length / Tags;
        var padded = new AlignedFloats(height * Padded);
        new Span<float>(padded.Pointer, height * Padded).Fill(Never);
        for (var row = 0; row < height; row++)
            rows.AsSpan(row * Tags, Tags).CopyTo(new Span<float>(padded.Pointer + row * Padded, Tags));
        return padded;
    }

    private static AlignedFloats Exponential(AlignedFloats scores)
    {
        var powers = new AlignedFloats(scores.Count);
        for (var i = 0; i < scores.Count; i++) powers.Pointer[i] = MathF.Exp(scores.Pointer[i]);
        return powers;
    }
}
