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

    /// <summary>Fills heads (rows, -1 for a root) and relations of sentences behind each other.</summary>
    public void Parse(float* states, ReadOnlySpan<int> bounds, Span<int> heads, Span<int> relations, Workspace work)
    {
        var (count, stride) = (bounds[^1], _views.View.PaddedColumns);
        var views = work.Views.Reserve((count + Kernel.BlockRows) * stride);
        _kernel.Multiply(states, _views.View.Depth, count, _views.View, views, stride);
        for (var i = 0; i < count; i++) _kernel.Rectify(views + (nint)i * stride, 2 * _arcWidth);
        var moved = work.Scratch.Reserve((count + Kernel.BlockRows) * _arcWidth);
        _kernel.Multiply(views, stride, count, _arcs.View, moved, _arcWidth);
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var (first, length) = (bounds[i], bounds[i + 1] - bounds[i]);
            var sentence = heads.Slice(first, length);
            FindTree(moved + (nint)first * _arcWidth, views + (nint)first * stride + _arcWidth, sentence, work);
            for (var word = 0; word < length; word++) sentence[word] = sentence[word] == 0 ? -1 : sentence[word] - 1 + first;
        }
        FindRelations(views + 2 * _arcWidth, heads, relations, work);
    }

    /// <summary>Scores of heads: row i, column j for word i and head j - 1, column 0 the root.</summary>
    public float* ScoreArcs(float* moved, float* heads, int length, Workspace work)
    {
        var packed = PackedMatrix.Transpose(
            _arcRoot.Pointer, heads, _views.View.PaddedColumns, length, _arcWidth, _zeros.Pointer, work.Heads);
        var scores = work.Arcs.Reserve((length + Kernel.BlockRows) * packed.PaddedColumns);
        _kernel.Multiply(moved, _arcWidth, length, packed, scores, packed.PaddedColumns);
        return scores;
    }

    private void FindTree(float* moved, float* candidates, Span<int> heads, Workspace work)
    {
        var scores = ScoreArcs(moved, candidates, heads.Length, work);
        var stride = (heads.Length + Matrix.PanelWidth) / Matrix.PanelWidth * Matrix.PanelWidth;
        TreeDecoder.Decode(scores, stride, heads);
    }

    private void FindRelations(float* views, ReadOnlySpan<int> heads, Span<int> relations, Workspace work)
    {
        var (stride, padded) = (_views.View.PaddedColumns, _relations.View.PaddedColumns);
        var hidden = work.Scratch.Reserve((heads.Length + Kernel.BlockRows) * _relationWidth);
        for (var i = 0; i < heads.Length; i++)
        {
            var head = heads[i] < 0 ? _relationRoot.Pointer : views + (nint)heads[i] * stride + _relationWidth;
            _kernel.RectifySum(views + (nint)i * stride, head, hidden + (nint)i * _relationWidth, _relationWidth);
        }
        var scores = work.Scores.Reserve((heads.Length + Kernel.BlockRows) * padded);
        _kernel.Multiply(hidden, _relationWidth, heads.Length, _relations.View, scores, padded);
        for (var i = 0; i < heads.Length; i++)
            relations[i] = heads[i] < 0 ? _rootRelation : BestRelation(scores + (nint)i * padded);
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
