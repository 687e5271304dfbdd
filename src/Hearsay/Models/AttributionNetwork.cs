using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// The network that tags each token of a document as part of a source, a cue, a content or none.
/// Safe to share between threads.
/// </summary>
internal sealed unsafe class AttributionNetwork
{
    /// <summary>Its file's name without extension.</summary>
    public const string Model = "attribution";

    /// <summary>Sources, cues, contents.</summary>
    public const int Labels = 3;

    private readonly Kernel _kernel;
    private readonly Trunk _trunk;
    private readonly PackedMatrix _tags;
    private readonly Crf _crf;

    private AttributionNetwork(WeightFile file, Kernel kernel)
    {
        (File, _kernel) = (file, kernel);
        _trunk = new Trunk(file, kernel);
        _tags = file.Matrix("tags");
        _crf = new Crf(file, kernel);
    }

    /// <summary>What its weights come from.</summary>
    public WeightFile File { get; }

    /// <summary>Ids a token.</summary>
    public int Columns => _trunk.Features;

    /// <summary>Loads weights.</summary>
    /// <exception cref="ModelMissingException">The file is not there or not of this version.</exception>
    public static AttributionNetwork Load(string? path = null, Kernel? kernel = null) =>
        new(WeightFile.Open(path ?? Weights.PathOf(Model)), kernel ?? Kernel.Best);

    /// <summary>The segments of one document, given eight ids a row.</summary>
    /// <param name="ids">Eight a row.</param>
    /// <param name="odds">Takes for each row and label, in this order, the probability that the row is part of such a segment; may be empty.</param>
    public ImmutableArray<(TaggedSegment Segment, double Probability)> Tag(ReadOnlySpan<int> ids, Span<float> odds = default)
    {
        var work = Workspace.Rent();
        try
        {
            var scores = Score(ids, work);
            var tags = new int[ids.Length / _trunk.Features];
            _crf.Decode(scores, tags, work);
            var marginals = _crf.Marginals(scores, tags.Length, work);
            for (var i = 0; i < odds.Length; i++) odds[i] = (float)marginals.OfLabel(i / Labels, i % Labels);
            return [.. TaggedSegment.Of(tags).Select(s => (s, marginals.OfSegment(s.Label, s.First, s.End)))];
        }
        finally
        {
            work.Return();
        }
    }

    /// <summary>A score for each token and tag, and the best tags.</summary>
    public (float[,] Scores, int[] Tags) Explain(ReadOnlySpan<int> ids)
    {
        var work = Workspace.Rent();
        var scores = Score(ids, work);
        var tags = new int[ids.Length / _trunk.Features];
        var copy = new float[tags.Length, _crf.Tags];
        for (var t = 0; t < tags.Length; t++)
        {
            for (var tag = 0; tag < _crf.Tags; tag++) copy[t, tag] = scores[t * _crf.Padded + tag];
        }
        _crf.Decode(scores, tags, work);
        work.Return();
        return (copy, tags);
    }

    private float* Score(ReadOnlySpan<int> ids, Workspace work)
    {
        var count = ids.Length / _trunk.Features;
        var states = _trunk.Encode(ids, [0, count], work);
        var scores = work.Scores.Reserve((count + Kernel.BlockRows) * _crf.Padded);
        var rounded = work.Round(_kernel, states, _trunk.StateWidth, count, _trunk.StateWidth);
        _kernel.Multiply(rounded, count, _tags.View, scores, _crf.Padded);
        return scores;
    }
}
