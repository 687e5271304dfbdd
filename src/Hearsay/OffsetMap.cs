namespace Hearsay;

/// <summary>
/// Leads from positions in <see cref="Report.Text"/> to byte positions in the archived source.
/// A list of runs; inside a run one code unit of text stands for a fixed number of bytes (plain
/// text) or the run points to one stretch of source as a whole (a decoded character reference).
/// </summary>
public sealed class OffsetMap
{
    private readonly ImmutableArray<Run> _runs;

    /// <summary>Makes a map from runs ordered by text position, without overlaps in the text.</summary>
    /// <exception cref="ArgumentException">Runs are out of order or overlap in the text.</exception>
    public OffsetMap(ImmutableArray<Run> runs)
    {
        for (var i = 1; i < runs.Length; i++)
        {
            if (runs[i].TextStart < runs[i - 1].TextStart + runs[i - 1].TextLength)
                throw new ArgumentException($"Run {i} begins inside run {i - 1}.", nameof(runs));
        }
        _runs = runs;
    }

    /// <summary>
    /// A stretch of text and the stretch of bytes it was decoded from. Where
    /// <paramref name="ByteLength"/> is a multiple of <paramref name="TextLength"/> and
    /// <paramref name="Uniform"/> is true, each unit takes the same number of bytes.
    /// </summary>
    public readonly record struct Run(int TextStart, int TextLength, int ByteStart, int ByteLength, bool Uniform);

    /// <summary>The runs in order.</summary>
    public ImmutableArray<Run> Runs => _runs;

    /// <summary>
    /// The bytes that a span of text was decoded from, as [start, end) in the archived bytes;
    /// null where the span was not in the source (a separator that intake put between blocks).
    /// </summary>
    public (int Start, int End)? BytesOf(TextSpan span)
    {
        int? start = null, end = null;
        for (var i = FirstRunEndingAfter(span.Start); i < _runs.Length && _runs[i].TextStart < Math.Max(span.End, span.Start + 1); i++)
        {
            var run = _runs[i];
            if (run.TextLength == 0) continue;
            var from = Math.Max(0, span.Start - run.TextStart);
            var to = Math.Min(run.TextLength, span.End - run.TextStart);
            var (a, b) = (run.ByteStart, run.ByteStart + run.ByteLength);
            if (run.Uniform)
            {
                var width = run.ByteLength / run.TextLength;
                (a, b) = (run.ByteStart + from * width, run.ByteStart + to * width);
            }
            start ??= a;
            end = b;
        }
        return start is { } s && end is { } e ? (s, Math.Max(s, e)) : null;
    }

    private int FirstRunEndingAfter(int position)
    {
        var (low, high) = (0, _runs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_runs[middle].TextStart + _runs[middle].TextLength <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
