using System.Security.Cryptography;
using Hearsay.Intake;
using Hearsay.Ledger.Filing;

namespace Hearsay.Cli.Resuming;

/// <summary>A file's bytes with the hash of all that was read of them from the beginning on, each byte once.</summary>
/// <param name="open">Opens them.</param>
internal sealed class WitnessedStream(Func<Stream> open) : ForwardStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Stream _inner = open();
    private long _at;

    /// <summary>Bytes from the beginning that were read.</summary>
    public long Seen { get; private set; }

    /// <summary>Hash of the bytes seen, lower-case hex.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    /// <summary>The byte at which a checkpoint stands; null where what was read up to it is not the same. Call it before anything is read.</summary>
    public long? OffsetOf(Checkpoint point, bool byLine)
    {
        var buffer = new byte[64 << 10];
        var (offset, lines) = byLine ? (0, point.Position - 1) : (point.Position, 0L);
        while (Seen < point.Seen)
        {
            var begins = _at;
            var read = Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, point.Seen - Seen)));
            if (read == 0) return null;
            for (int from = 0, at; lines > 0 && (at = buffer.AsSpan(from, read - from).IndexOf((byte)'\n')) >= 0; lines--)
            {
                from += at + 1;
                offset = begins + from;
            }
        }
        return lines == 0 && offset < point.Seen && Sha256() == point.Sha256 ? offset : null;
    }

    /// <summary>Reads on to the end, so that all is seen.</summary>
    public void SeeAll()
    {
        var buffer = new byte[64 << 10];
        while (Read(buffer) > 0) { }
    }

    /// <summary>Reads on from another byte, which was seen or is the first.</summary>
    public void GoTo(long offset)
    {
        _inner.Dispose();
        _inner = open();
        if (_inner.CanSeek) _inner.Position = offset;
        else Discard(offset);
        _at = offset;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = _inner.Read(buffer);
        _at += read;
        if (_at <= Seen) return read;
        _hash.AppendData(buffer[(read - (int)(_at - Seen))..read]);
        Seen = _at;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
            _hash.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Discard(long count)
    {
        var buffer = new byte[64 << 10];
        for (int read; count > 0 && (read = _inner.Read(buffer, 0, (int)Math.Min(buffer.Length, count))) > 0;) count -= read;
    }
}
