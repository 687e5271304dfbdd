using System.Text;

namespace Hearsay.Intake.Decoding;

/// <summary>Puts a report's text together from pieces of decoded source, keeping the way back to the bytes.</summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<OffsetMap.Run>.Builder _runs = ImmutableArray.CreateBuilder<OffsetMap.Run>();

    public int Length => _text.Length;

    public string Text => _text.ToString();

    public OffsetMap Map => new(_runs.ToImmutable());

    /// <summary>Adds characters just as they stand in the source.</summary>
    public void Append(SourceText source, int start, int length)
    {
        var (at, end) = (start, start + length);
        for (var i = length > 0 ? source.IndexOfRun(start) : 0; at < end; i++)
        {
            var run = source.Runs[i];
            var stop = Math.Min(end, run.TextStart + run.TextLength);
            AddRun(_text.Length + at - start, stop - at, run, at - run.TextStart);
            at = stop;
        }
        _text.Append(source.Chars, start, length);
    }

    /// <summary>Adds characters that stand for <paramref name="length"/> units of source as a whole.</summary>
    public void AppendAs(ReadOnlySpan<char> text, SourceText source, int start, int length)
    {
        if (length == 0)
        {
            AppendLoose(text);
            return;
        }
        var from = source.BytesOf(start).Start;
        var to = source.BytesOf(start + length - 1).End;
        _runs.Add(new(_text.Length, text.Length, from, to - from, Uniform: false));
        _text.Append(text);
    }

    /// <summary>Adds characters that the source does not have.</summary>
    public void AppendLoose(ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>Adds another builder's text and runs.</summary>
    public void Append(MappedTextBuilder other)
    {
        foreach (var run in other._runs) Merge(run with { TextStart = run.TextStart + _text.Length });
        _text.Append(other._text);
    }

    /// <summary>Begins again with nothing.</summary>
    public void Clear()
    {
        _text.Clear();
        _runs.Clear();
    }

    private void AddRun(int textStart, int length, OffsetMap.Run run, int skip)
    {
        if (!run.Uniform)
        {
            Merge(new(textStart, length, run.ByteStart, run.ByteLength, Uniform: false));
            return;
        }
        var width = run.ByteLength / run.TextLength;
        Merge(new(textStart, length, run.ByteStart + skip * width, length * width, Uniform: true));
    }

    private void Merge(OffsetMap.Run run)
    {
        if (_runs.Count > 0 && _runs[^1] is var last && last.Uniform && run.Uniform
            && last.TextStart + last.TextLength == run.TextStart
            && last.ByteStart + last.ByteLength == run.ByteStart
            && (long)last.ByteLength * run.TextLength == (long)run.ByteLength * last.TextLength)
            _runs[^1] = last with { TextLength = last.TextLength + run.TextLength, ByteLength = last.ByteLength + run.ByteLength };
        else
            _runs.Add(run);
    }
}
