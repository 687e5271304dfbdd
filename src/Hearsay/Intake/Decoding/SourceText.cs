namespace Hearsay.Intake.Decoding;

/// <summary>Archived bytes as decoded characters, each of which knows its bytes.</summary>
/// <param name="Chars">The characters, without a byte order mark; no lone surrogate is among them.</param>
/// <param name="Runs">Cover <paramref name="Chars"/> without gaps, in order.</param>
/// <param name="Charset">How it was decoded and why, for <see cref="Report.Provenance"/>.</param>
internal sealed record SourceText(string Chars, ImmutableArray<OffsetMap.Run> Runs, string Charset)
{
    /// <summary>Bytes of the unit at <paramref name="position"/>: [start, end).</summary>
    public (int Start, int End) BytesOf(int position)
    {
        var run = Runs[IndexOfRun(position)];
        if (!run.Uniform) return (run.ByteStart, run.ByteStart + run.ByteLength);
        var width = run.ByteLength / run.TextLength;
        var start = run.ByteStart + (position - run.TextStart) * width;
        return (start, start + width);
    }

    /// <summary>Index of the run that holds <paramref name="position"/>.</summary>
    public int IndexOfRun(int position)
    {
        var (low, high) = (0, Runs.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].TextStart + Runs[middle].TextLength <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
