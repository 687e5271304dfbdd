using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// The biaffine parser on top of the encoder (Dozat and Manning 2017): each pair of words gets a
/// score as dependent and head, the best tree is taken, then each arc's relation.
/// </summary>
internal sealed unsafe class Parser
{
    private readonly Kernel _kernel;
    private readonly PackedMatrix _views;
    private readonly PackedMatrix _arcs;
    private readonly PackedMatrix _relations;
    private readonly AlignedFloats _arcRoot;
    private readonly AlignedFloats _relationRoot;
    private readonly AlignedFloats _zeros = new(SentencePieces.Longest + 2 * Matrix.PanelWidth);
    private readonly int _arcWidth;
    private readonly int _relationWidth;
    private readonly int _rootRelation;

    /// <summary>Takes the arrays <c>arc.*</c> and <c>relation.*</c> of a file.</summary>
    public Parser(WeightFile file, Kernel kernel)
    {
        _kernel = kernel;
        _views = file.Matrix("arc.dependent", "arc.head", "relation.dependent", "relation.head");
        _relations = file.Matrix("relation.out");
        (_arcRoot, _relationRoot) = (file.Row("arc.root"), file.Row("relation.root"));
        _arcWidth = file["arc.root"].Count;
        _relationWidth = file["relation.root"].Count;
        // (d M + s) h = d M h + s h: what makes a word a good head for anyone is the product's bias.
        _arcs = new PackedMatrix(file.Floats("arc.matrix"), 1, _arcWidth, _arcWidth, file.Floats("arc.score"));
        _rootRelation = file.Labels("deprel").IndexOf("root");
    }

    /// <summary>Relations.</summary>
    public int RelationCount => _relations.View.Columns;

    private int Stride => _views.View.PaddedColumns;

    /// <summary>Fills heads (rows, -1 for a root) and relations of sentences behind each other.</summary>
    public void Parse(in RoundedRows states, ReadOnlySpan<int> bounds, Span<int> heads, Span<int> relations, Workspace work)
    {
        var views = MakeViews(states, bounds[^1], work);
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var (first, length) = (bounds[i], bounds[i + 1] - bounds[i]);
            var arcs = ScoreArcs(views + (nint)first * Stride, length, work, out var arcStride);
            var sentence = heads.Slice(first, length);
            TreeDecoder.Decode(arcs, arcStride, sentence);
            foreach (ref var head in sentence) head = head == 0 ? 0 : head + first;
        }
        var scores = ScoreRelations(views, heads, work, out var stride);
        for (var i = 0; i < heads.Length; i++)
        {
            relations[i] = heads[i] == 0 ? _rootRelation : BestRelation(scores + (nint)i * stride);
            heads[i]--;
        }
    }

    /// <summary>Each token as dependent and head of an arc, then of a relation.</summary>
    public float* MakeViews(in RoundedRows states, int count, Workspace work)
    {
        var views = work.Views.Reserve((count + Kernel.BlockRows) * Stride);
        _kernel.Multiply(states, count, _views.View, views, Stride);
        for (var i = 0; i < count; i++) _kernel.Rectify(views + (nint)i * Stride, 2 * _arcWidth);
        return views;
    }

    /// <summary>Scores of heads in one sentence: row i, column j for word i and head j - 1, column 0 the root.</summary>
    public float* ScoreArcs(float* views, int count, Workspace work, out int stride)
    {
        var moved = work.Scratch.Reserve((count + Kernel.BlockRows) * _arcWidth);
        _kernel.Multiply(work.Round(_kernel, views, Stride, count, _arcWidth), count, _arcs.View, moved, _arcWidth);
        var heads = PackedMatrix.Transpose(
            _arcRoot.Pointer, views + _arcWidth, Stride, count, _arcWidth, _zeros.Pointer, work.Heads);
        stride = heads.PaddedColumns;
        var scores = work.Arcs.Reserve((count + Kernel.BlockRows) * stride);
        _kernel.Multiply(work.Round(_kernel, moved, _arcWidth, count, _arcWidth), count, heads, scores, stride);
        return scores;
    }

    /// <summary>Scores of each token's relation to its head: 0 the root, else row + 1.</summary>
    public float* ScoreRelations(float* views, ReadOnlySpan<int> heads, Workspace work, out int stride)
    {
        views += 2 * _arcWidth;
        stride = _relations.View.PaddedColumns;
        var hidden = work.Scratch.Reserve((heads.Length + Kernel.BlockRows) * _relationWidth);
        for (var i = 0; i < heads.Length; i++)
        {
            var head = heads[i] == 0 ? _relationRoot.Pointer : views + (nint)(heads[i] - 1) * Stride + _relationWidth;
            _kernel.RectifySum(views + (nint)i * Stride, head, hidden + (nint)i * _relationWidth, _relationWidth);
        }
        var scores = work.Scores.Reserve((heads.Length + Kernel.BlockRows) * stride);
        _kernel.Multiply(work.Round(_kernel, hidden, _relationWidth, heads.Length, _relationWidth), heads.Length, _relations.View, scores, stride);
        return scores;
    }

    /// <summary>The best relation but the root's own.</summary>
    private int BestRelation(float* scores)
    {
        scores[_rootRelation] = float.NegativeInfinity;
        var best = 0;
        for (var i = 1; i < _relations.View.Columns; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }
        return best;
    }
}
