using System.Runtime.InteropServices;
using Hearsay.Models.Kernels;

namespace Hearsay.Models;

/// <summary>
/// The network that reads sentences: parts of speech, features, lemma scripts, names and a
/// dependency tree in one pass. Safe to share between threads.
/// </summary>
internal sealed unsafe class SyntaxNetwork
{
    /// <summary>Its file's name without extension.</summary>
    public const string Model = "syntax";

    // Tokens that go through together: enough lanes for the LSTM, little enough for the cache.
    private const int BatchTokens = 1024;

    private readonly Kernel _kernel;
    private readonly Trunk _trunk;
    private readonly PackedMatrix _upos;
    private readonly PackedMatrix _features;
    private readonly PackedMatrix _lemmas;
    private readonly PackedMatrix _names;
    private readonly Crf _crf;
    private readonly Parser _parser;

    private SyntaxNetwork(WeightFile file, Kernel kernel)
    {
        (File, _kernel) = (file, kernel);
        _trunk = new Trunk(file, kernel);
        (_upos, _features, _lemmas) = (file.Matrix("upos"), file.Matrix("feats"), file.Matrix("lemma"));
        _names = file.Matrix("ner");
        _crf = new Crf(file, kernel);
        _parser = new Parser(file, kernel);
    }

    /// <summary>What its weights come from.</summary>
    public WeightFile File { get; }

    /// <summary>Loads weights.</summary>
    /// <exception cref="ModelMissingException">The file is not there or not of this version.</exception>
    public static SyntaxNetwork Load(string? path = null, Kernel? kernel = null) =>
        new(WeightFile.Open(path ?? Weights.PathOf(Model)), kernel ?? Kernel.Best);

    /// <summary>
    /// Reads sentences; sentence i has the rows [bounds[i], bounds[i + 1]) of eight ids each. A
    /// sentence's result does not depend on the others. Very long ones are read in pieces that hang
    /// on the first one's root.
    /// </summary>
    public SyntaxScores Read(ReadOnlySpan<int> ids, ReadOnlySpan<int> bounds, CancellationToken cancel = default)
    {
        var result = new SyntaxScores(bounds[^1]);
        var pieces = SentencePieces.Cut(bounds);
        var work = Workspace.Rent();
        try
        {
            for (int first = 0, end; first + 1 < pieces.Length; first = end)
            {
                cancel.ThrowIfCancellationRequested();
                end = first + 1;
                while (end + 1 < pieces.Length && pieces[end + 1] - pieces[first] <= BatchTokens) end++;
                ReadBatch(ids, pieces.AsSpan(first, end - first + 1), result, work);
            }
        }
        finally
        {
            work.Return();
        }
        SentencePieces.Join(bounds, result.Heads);
        return result;
    }

    /// <summary>
    /// All scores of one sentence, for comparison with the trainer's: by the name of the head, padded
    /// rows as they stand. Relations are scored under the heads given, 0 the root, else index + 1.
    /// </summary>
    public Dictionary<string, float[]> Explain(ReadOnlySpan<int> ids, ReadOnlySpan<int> heads)
    {
        var work = new Workspace();
        var count = heads.Length;
        var states = Encode(ids, [0, count], work);
        var found = new Dictionary<string, float[]>();
        (string Name, PackedMatrix Weights)[] classes =
            [("upos", _upos), ("feats", _features), ("lemma", _lemmas), ("ner", _names)];
        foreach (var (name, weights) in classes)
            found[name] = Copy(Score(states, count, weights.View, work), count, weights.View.PaddedColumns, weights.View.Columns);
        var views = _parser.MakeViews(states, count, work);
        var arcs = _parser.ScoreArcs(views, count, work, out var stride);
        found["arcs"] = Copy(arcs, count, stride, count + 1);
        var relations = _parser.ScoreRelations(views, heads, work, out stride);
        found["relations"] = Copy(relations, count, stride, _parser.RelationCount);
        return found;
    }

    private void ReadBatch(ReadOnlySpan<int> ids, ReadOnlySpan<int> pieces, SyntaxScores result, Workspace work)
    {
        var (start, count) = (pieces[0], pieces[^1] - pieces[0]);
        var bounds = new int[pieces.Length];
        for (var i = 0; i < bounds.Length; i++) bounds[i] = pieces[i] - start;
        var rows = ids.Slice(start * _trunk.Features, count * _trunk.Features);
        var states = Encode(rows, bounds, work);
        Classify(states, _upos.View, result.Upos.AsSpan(start, count), work);
        Classify(states, _features.View, result.Features.AsSpan(start, count), work);
        Classify(states, _lemmas.View, result.Lemmas.AsSpan(start, count), work);
        FindNames(states, bounds, result.Names.AsSpan(start, count), work);
        var heads = result.Heads.AsSpan(start, count);
        _parser.Parse(states, bounds, heads, result.Relations.AsSpan(start, count), work);
        for (var i = 0; i < count; i++) heads[i] = heads[i] < 0 ? -1 : heads[i] + start;
    }

    private RoundedRows Encode(ReadOnlySpan<int> ids, ReadOnlySpan<int> bounds, Workspace work) =>
        work.Round(_kernel, _trunk.Encode(ids, bounds, work), _trunk.StateWidth, bounds[^1], _trunk.StateWidth);

    private void Classify(in RoundedRows states, in Matrix classes, Span<int> best, Workspace work)
    {
        var scores = Score(states, best.Length, classes, work);
        for (var i = 0; i < best.Length; i++) best[i] = Best(scores + (nint)i * classes.PaddedColumns, classes.Columns);
    }

    private float* Score(in RoundedRows states, int count, in Matrix classes, Workspace work)
    {
        var scores = work.Scores.Reserve((count + Kernel.BlockRows) * classes.PaddedColumns);
        _kernel.Multiply(states, count, classes, scores, classes.PaddedColumns);
        return scores;
    }

    private static float[] Copy(float* rows, int count, int stride, int columns)
    {
        var copy = new float[count * columns];
        for (var i = 0; i < count; i++)
            new ReadOnlySpan<float>(rows + (nint)i * stride, columns).CopyTo(copy.AsSpan(i * columns));
        return copy;
    }

    private int Best(float* scores, int count)
    {
        var most = BitConverter.SingleToInt32Bits(_kernel.Maximum(scores, count));
        return Math.Max(0, MemoryMarshal.CreateReadOnlySpan(ref *(int*)scores, count).IndexOf(most));
    }

    private void FindNames(in RoundedRows states, ReadOnlySpan<int> bounds, Span<int> names, Workspace work)
    {
        var scores = Score(states, names.Length, _names.View, work);
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            var sentence = names[bounds[i]..bounds[i + 1]];
            _crf.Decode(scores + (nint)bounds[i] * _crf.Padded, sentence, work);
        }
    }
}
