using System.Text;

namespace Hearsay.Intake.Decoding;

/// <summary>Collects decoded characters with their bytes; neighbours of one width become one run.</summary>
internal sealed class SourceTextBuilder(int capacity)
{
    private readonly StringBuilder _chars = new(capacity);
    private readonly ImmutableArray<OffsetMap.Run>.Builder _runs = ImmutableArray.CreateBuilder<OffsetMap.Run>();

    /// <summary>Adds characters of <paramref name="width"/> bytes each.</summary>
    public void AddUniform(ReadOnlySpan<char> chars, int byteStart, int width)
    {
        if (chars.IsEmpty) return;
        var start = _chars.Length;
        _chars.Append(chars);
        if (_runs.Count > 0 && _runs[^1] is var last && last.Uniform
            && last.ByteLength == last.TextLength * width && last.ByteStart + last.ByteLength == byteStart)
            _runs[^1] = last with { TextLength = last.TextLength + chars.Length, ByteLength = last.ByteLength + chars.Length * width };
        else
            _runs.Add(new(start, chars.Length, byteStart, chars.Length * width, Uniform: true));
    }

    /// <summary>Adds characters that stand for a stretch of bytes as a whole.</summary>
    public void AddWhole(ReadOnlySpan<char> chars, int byteStart, int byteLength)
    {
        _runs.Add(new(_chars.Length, chars.Length, byteStart, byteLength, Uniform: false));
        _chars.Append(chars);
    }

    public SourceText Build(string charset) => new(_chars.ToString(), _runs.DrainToImmutable(), charset);
}
