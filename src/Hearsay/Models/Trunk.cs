using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// The encoder that the networks share: hashed embeddings, word vectors where there are any, layer normalisation, dilated residual
/// convolutions, a bidirectional LSTM. Sequences stand behind each other in one batch; none sees
/// another, so each one's states are the same in every batch, bit by bit.
/// </summary>
internal sealed unsafe class Trunk
{
    private readonly Kernel _kernel;
    private readonly EmbeddingTable _embedding;
    private readonly WordVectors? _vectors;
    private readonly PackedMatrix? _projection;
    private readonly AlignedFloats _scale;
    private readonly AlignedFloats _shift;
    private readonly ImmutableArray<Convolution> _convolutions;
    private readonly BiLstm _lstm;

    /// <summary>Takes the arrays <c>embed.*</c>, <c>conv.*</c> and <c>lstm.*</c> of a file.</summary>
    public Trunk(WeightFile file, Kernel kernel)
    {
        _kernel = kernel;
        _embedding = new EmbeddingTable(file, file.Columns());
        if (_embedding.Width % Matrix.PanelWidth != 0 || file["lstm.fwd.wh"].Shape[0] % Matrix.PanelWidth != 0)
            throw new ModelMissingException(file.Field("network"), $"its widths are no multiples of {Matrix.PanelWidth}");
        _vectors = WordVectors.For(file);
        if (_vectors is not null) _projection = new PackedMatrix(file.Floats("vectors.weight"), 1, _vectors.Width, _embedding.Width, []);
        _scale = file.Row("embed.norm.weight");
        _shift = file.Row("embed.norm.bias");
        _convolutions = [.. file.Dilations().Select((dilation, i) => new Convolution(file.Matrix($"conv.{i}"), dilation))];
        _lstm = new BiLstm(file, kernel);
    }

    /// <summary>Features of a token.</summary>
    public int Features => _embedding.Features;

    /// <summary>Numbers in a token's state.</summary>
    public int StateWidth => 2 * _lstm.Width;

    /// <summary>
    /// Encodes sequences; sequence i has the tokens [bounds[i], bounds[i + 1]). The result lies in the
    /// workspace's <see cref="Workspace.States"/>, a row a token.
    /// </summary>
    public float* Encode(ReadOnlySpan<int> ids, ReadOnlySpan<int> bounds, Workspace work)
    {
        var (count, width) = (bounds[^1], _embedding.Width);
        // After the last row: room for a product's overrun, and a row of zeros that stands for "outside".
        var zeroRow = count + Kernel.BlockRows;
        var x = work.Vectors.Reserve((zeroRow + 1) * width);
        _embedding.Sum(_kernel, ids[..(count * Features)], x);
        AddVectors(ids[..(count * Features)], count, x, work);
        new Span<float>(x + (nint)count * width, (zeroRow + 1 - count) * width).Clear();
        _kernel.Normalize(x, x, count, width, _scale.Pointer, _shift.Pointer);
        var y = work.Convolved.Reserve((count + Kernel.BlockRows) * width);
        foreach (var convolution in _convolutions) convolution.AddTo(x, y, bounds, zeroRow, work, _kernel);
        return _lstm.Run(work.Round(_kernel, x, width, zeroRow + 1, width), zeroRow, bounds, work);
    }

    /// <summary>Adds what the word vectors say, where the network was trained with them.</summary>
    private void AddVectors(ReadOnlySpan<int> ids, int count, float* x, Workspace work)
    {
        if (_vectors is null || _projection is null) return;
        var rows = work.Scratch.Reserve((count + Kernel.BlockRows) * _vectors.Width);
        _vectors.Fill(_kernel, ids, Features, rows);
        var rounded = work.Round(_kernel, rows, _vectors.Width, count, _vectors.Width);
        _kernel.Multiply(rounded, count, _projection.View, x, _embedding.Width, accumulate: true);
    }
}
