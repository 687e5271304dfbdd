namespace Hearsay.Intake.Archives;

/// <summary>Unpacked bytes with a cursor, and where in the file each stretch of them came from.</summary>
internal sealed class RecordBuffer(ArchiveBytes bytes)
{
    private readonly Queue<(long Position, long Place)> _places = new();
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private long _position;
    private long _place;
    private long _lastPlace = -1;

    /// <summary>Offset in the file of the byte at the cursor, or of its packed member.</summary>
    public long Place
    {
        get
        {
            if (!bytes.IsPacked) return _position;
            while (_places.TryPeek(out var next) && next.Position <= _position) _place = _places.Dequeue().Place;
            return _place;
        }
    }

    /// <summary>Bytes from the cursor on that are in memory.</summary>
    public ReadOnlySpan<byte> Held => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Reads on; false at the end.</summary>
    /// <exception cref="InvalidDataException">The packed data is damaged.</exception>
    public bool More()
    {
        if (_end == _buffer.Length) MakeRoom();
        var read = bytes.Read(_buffer.AsSpan(_end));
        if (read == 0) return false;
        if (bytes.IsPacked && bytes.Place != _lastPlace) _places.Enqueue((_position + _end - _start, _lastPlace = bytes.Place));
        _end += read;
        return true;
    }

    /// <summary>Moves the cursor inside what is held.</summary>
    public void Advance(int count)
    {
        _start += count;
        _position += count;
    }

    /// <summary>Forgets what is held and goes past the damage; false where nothing follows.</summary>
    public bool SkipDamage()
    {
        Advance(_end - _start);
        return bytes.SkipDamage();
    }

    private void MakeRoom()
    {
        var held = _end - _start;
        var to = held > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, to, 0, held);
        (_buffer, _start, _end) = (to, 0, held);
    }
}
