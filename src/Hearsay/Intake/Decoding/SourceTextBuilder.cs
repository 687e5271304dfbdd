using System.Buffers;

namespace Hearsay.Intake.Decoding;

/// <summary>Collects decoded characters with their bytes; neighbours of one width become one run.</summary>
/// <param name="capacity">Characters to be expected; room for them is borrowed, because that of a page is large.</param>
internal sealed class SourceTextBuilder(int capacity)
{
    private readonly ImmutableArray<OffsetMap.Run>.Builder _runs = ImmutableArray.CreateBuilder<OffsetMap.Run>();
    private char[] _chars = ArrayPool<char>.Shared.Rent(capacity);
    private int _length;

    /// <summary>Adds characters of <paramref name="width"/> bytes each.</summary>
    public void AddUniform(ReadOnlySpan<char> chars, int byteStart, int width)
    {
        if (chars.IsEmpty) return;
        var start = _length;
        Append(chars);
        if (_runs.Count > 0 && _runs[^1] is var last && last.Uniform
            && last.ByteLength == last.TextLength * width && last.ByteStart + last.ByteLength == byteStart)
            _runs[^1] = last with { TextLength = last.TextLength + chars.Length, ByteLength = last.ByteLength + chars.Length * width };
        else
            _runs.Add(new(start, chars.Length, byteStart, chars.Length * width, Uniform: true));
    }

    /// <summary>Adds characters that stand for a stretch of bytes as a whole.</summary>
    public void AddWhole(ReadOnlySpan<char> chars, int byteStart, int byteLength)
    {
        _runs.Add(new(_length, chars.Length, byteStart, byteLength, Uniform: false));
        Append(chars);
    }

    /// <summary>Ends it: nothing may be added after.</summary>
    public SourceText Build(string charset)
    {
        var text = new string(_chars, 0, _length);
        ArrayPool<char>.Shared.Return(_chars);
        _chars = [];
        return new(text, _runs.DrainToImmutable(), charset);
    }

    private void Append(ReadOnlySpan<char> chars)
    {
        if (_length + chars.Length > _chars.Length)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + chars.Length, 2 * _chars.Length));
            _chars.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_chars);
            _chars = larger;
        }
        chars.CopyTo(_chars.AsSpan(_length));
        _length += chars.Length;
    }
}
