using System.Text;

namespace Hearsay.Intake.Archives;

/// <summary>
/// Reads web archives record by record, packed or not. A damaged record is given with its offset and the
/// reason, once for each stretch of damage, and reading goes on at the next sound one.
/// </summary>
internal sealed class WarcRecordReader(ArchiveBytes bytes, long longest)
{
    private const int LongestHeader = 256 << 10;

    private static readonly byte[] Marker = "WARC/1."u8.ToArray();

    private readonly RecordBuffer _buffer = new(bytes);
    private bool _lost;

    public IEnumerable<WarcRecord> Read()
    {
        while (true)
        {
            WarcRecord? record;
            var unpackable = false;
            try
            {
                record = Next();
            }
            catch (InvalidDataException e)
            {
                record = WarcRecord.Bad(_buffer.Place, RejectionCodes.Damaged, $"The packed data is damaged: {e.Message}.");
                unpackable = true;
            }
            if (record is null) yield break;
            if (record.Problem?.Code != RejectionCodes.Damaged || !_lost) yield return record;
            _lost = record.Problem?.Code == RejectionCodes.Damaged;
            if (unpackable && !_buffer.SkipDamage()) yield break;
        }
    }

    private WarcRecord? Next()
    {
        if (!SkipBlank()) return null;
        var place = _buffer.Place;
        if (!HasMarker()) return ToNextMarker(place, "there is no record where one should begin");
        if (HeaderEnd() is not { } end) return ToNextMarker(place, "the record's header has no end");
        var fields = Fields(Encoding.UTF8.GetString(_buffer.Held[..end]));
        if (!long.TryParse(fields.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return ToNextMarker(place, "the record has no length");
        _buffer.Advance(end);
        return length > longest ? TooLong(place, length) : Block(place, fields, (int)length);
    }

    private WarcRecord Block(long place, ImmutableDictionary<string, string> fields, int length)
    {
        while (_buffer.Held.Length < length + 4 && _buffer.More()) { }
        if (_buffer.Held.Length < length)
            return ToNextMarker(place, "the record ends early");
        var after = _buffer.Held[length..];
        if (!after.IsEmpty && !after.StartsWith("\r\n"u8) && !after.StartsWith("\n"u8) && !after.StartsWith(Marker))
            return ToNextMarker(place, "the record's length is wrong");
        var block = _buffer.Held[..length].ToArray();
        _buffer.Advance(length);
        return new(place, fields, block);
    }

    private WarcRecord TooLong(long place, long length)
    {
        for (var left = length; left > 0;)
        {
            if (_buffer.Held.IsEmpty && !_buffer.More()) break;
            var step = (int)Math.Min(left, _buffer.Held.Length);
            _buffer.Advance(step);
            left -= step;
        }
        return WarcRecord.Bad(place, RejectionCodes.TooLarge, string.Create(CultureInfo.InvariantCulture,
            $"The record is larger than {longest:N0} (Bytes)."));
    }

    private bool SkipBlank()
    {
        while (true)
        {
            var at = _buffer.Held.IndexOfAnyExcept((byte)'\r', (byte)'\n');
            if (at >= 0)
            {
                _buffer.Advance(at);
                return true;
            }
            _buffer.Advance(_buffer.Held.Length);
            if (!_buffer.More()) return false;
        }
    }

    private bool HasMarker()
    {
        while (_buffer.Held.Length < Marker.Length && _buffer.More()) { }
        return _buffer.Held.StartsWith(Marker);
    }

    /// <summary>Where the block begins; null where another record begins before, or the header is longer than any.</summary>
    private int? HeaderEnd()
    {
        while (true)
        {
            var next = _buffer.Held.IndexOf("\nWARC/1."u8);
            var head = next < 0 ? _buffer.Held : _buffer.Held[..(next + 1)];
            if (head.IndexOf("\r\n\r\n"u8) is >= 0 and var at) return at + 4;
            if (head.IndexOf("\n\n"u8) is >= 0 and var bare) return bare + 2;
            if (next >= 0 || head.Length > LongestHeader || !_buffer.More()) return null;
        }
    }

    /// <summary>Gives up what is before the next line that begins a record.</summary>
    private WarcRecord ToNextMarker(long place, string reason)
    {
        if (!_buffer.Held.IsEmpty) _buffer.Advance(1);
        while (true)
        {
            var at = _buffer.Held.IndexOf("\nWARC/1."u8);
            if (at >= 0)
            {
                _buffer.Advance(at + 1);
                break;
            }
            _buffer.Advance(Math.Max(0, _buffer.Held.Length - Marker.Length));
            if (_buffer.More()) continue;
            _buffer.Advance(_buffer.Held.Length);
            break;
        }
        return WarcRecord.Bad(place, RejectionCodes.Damaged, $"The archive is damaged: {reason}.");
    }

    private static ImmutableDictionary<string, string> Fields(string header)
    {
        var fields = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in header.Split('\n').Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) fields[line[..colon].Trim().ToLowerInvariant()] = line[(colon + 1)..].Trim();
        }
        return fields.ToImmutable();
    }
}
