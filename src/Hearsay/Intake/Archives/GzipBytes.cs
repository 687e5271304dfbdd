using System.Buffers.Binary;
using System.IO.Compression;

namespace Hearsay.Intake.Archives;

/// <summary>
/// Unpacks gzip members one by one and knows where each begins. The inflater reads ahead, so a member's
/// end is found by its trailer (checksum and length, RFC 1952) in the bytes that were handed to it last;
/// that checks the member too.
/// </summary>
internal sealed class GzipBytes(Stream stream) : ArchiveBytes
{
    private const int Chunk = 8 << 10;
    private const int TrailerLength = 8;

    private static readonly byte[] Magic = [0x1F, 0x8B, 0x08];

    private readonly FileWindow _window = new(stream);
    private InflaterFeed? _feed;
    private DeflateStream? _inflater;
    private uint _crc;
    private uint _length;
    private long _place;

    public override bool IsPacked => true;

    public override long Place => _place;

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (_inflater is null && !Begin()) return 0;
            var read = _inflater!.Read(buffer);
            if (read == 0)
            {
                End();
                continue;
            }
            _crc = Crc32.Add(_crc, buffer[..read]);
            _length += (uint)read;
            return read;
        }
    }

    public override bool SkipDamage()
    {
        _inflater?.Dispose();
        _inflater = null;
        if (_window.Offset == _place && _window.Held.Length > 0) _window.Drop(1);
        while (_window.Ensure(4) || _window.Held.Length >= 4)
        {
            var at = _window.Held.IndexOf(Magic);
            if (at >= 0)
            {
                _window.Drop(at);
                return true;
            }
            _window.Drop(_window.Held.Length - 3);
        }
        return false;
    }

    private bool Begin()
    {
        if (!_window.Ensure(1)) return false;
        _place = _window.Offset;
        var header = HeaderLength();
        _window.Drop(header);
        (_crc, _length) = (0, 0);
        _feed = new InflaterFeed(_window, Chunk);
        _inflater = new DeflateStream(_feed, CompressionMode.Decompress, leaveOpen: true);
        return true;
    }

    private int HeaderLength()
    {
        if (!_window.Ensure(10) || _window.Held is not [0x1F, 0x8B, 0x08, ..]) throw new InvalidDataException("no gzip header");
        var flags = _window.Held[3];
        var length = 10;
        if ((flags & 4) != 0)
        {
            Need(length + 2);
            length += 2 + BinaryPrimitives.ReadUInt16LittleEndian(_window.Held[length..]);
        }
        if ((flags & 8) != 0) length = AfterZero(length);
        if ((flags & 16) != 0) length = AfterZero(length);
        if ((flags & 2) != 0) length += 2;
        Need(length);
        return length;
    }

    private int AfterZero(int from)
    {
        for (var at = from; ; at++)
        {
            if (at - from > 4096) throw new InvalidDataException("gzip header without end");
            Need(at + 1);
            if (_window.Held[at] == 0) return at + 1;
        }
    }

    private void Need(int count)
    {
        if (!_window.Ensure(count)) throw new InvalidDataException("gzip header cut off");
    }

    /// <summary>Finds the trailer and stands after it.</summary>
    private void End()
    {
        _inflater!.Dispose();
        _inflater = null;
        Span<byte> trailer = stackalloc byte[TrailerLength];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
        _window.Ensure(_feed!.Given + TrailerLength + 2);
        var end = TrailerEnd(_window.Held[..Math.Min(_window.Held.Length, _feed.Given + TrailerLength + 2)], trailer);
        if (end < 0) throw new InvalidDataException("the checksum is wrong or the member is cut off");
        _window.Drop(end);
    }

    /// <summary>Where the trailer ends: before another member or the end of the file if there is a choice; -1 where it is missing.</summary>
    private static int TrailerEnd(ReadOnlySpan<byte> held, ReadOnlySpan<byte> trailer)
    {
        var first = -1;
        for (int from = 0, at; (at = held[from..].IndexOf(trailer)) >= 0; from += at + 1)
        {
            var end = from + at + TrailerLength;
            if (end == held.Length || held[end..] is [0x1F, 0x8B, ..] or [0x1F]) return end;
            if (first < 0) first = end;
        }
        return first;
    }
}
