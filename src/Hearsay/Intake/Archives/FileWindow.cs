namespace Hearsay.Intake.Archives;

/// <summary>A stretch of a stream held in memory, with the offset of its start; what lies before a mark is given up as it is read on.</summary>
internal sealed class FileWindow(Stream stream)
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;

    /// <summary>Offset in the stream of the first byte held.</summary>
    public long Offset { get; private set; }

    /// <summary>What is held.</summary>
    public ReadOnlySpan<byte> Held => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads until <paramref name="count"/> bytes are held; false where the stream ends before.</summary>
    public bool Ensure(int count)
    {
        while (_end - _start < count)
        {
            if (_end == _buffer.Length) MakeRoom(count);
            var read = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0) return false;
            _end += read;
        }
        return true;
    }

    /// <summary>Gives up bytes at the start.</summary>
    public void Drop(int count)
    {
        _start += count;
        Offset += count;
    }

    private void MakeRoom(int count)
    {
        var held = _end - _start;
        var to = count > _buffer.Length / 2 ? new byte[Math.Max(_buffer.Length, count) * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, to, 0, held);
        (_buffer, _start, _end) = (to, 0, held);
    }
}
