namespace Hearsay.Intake.Archives;

/// <summary>An unpacked entry that may not grow beyond what was agreed: bytes of the whole archive, and bytes for each packed one.</summary>
/// <param name="inner">Unpacks.</param>
/// <param name="packed">Bytes of the entry as packed.</param>
/// <param name="limits">What is agreed.</param>
/// <param name="spent">Counts for the whole archive.</param>
internal sealed class MeteredStream(Stream inner, long packed, IntakeLimits limits, ArchiveMeter spent) : Stream
{
    private const long FreeOfRatio = 1 << 20;

    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">It unpacks to more than was agreed.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _count += read;
        spent.Bytes += read;
        if (_count > FreeOfRatio && _count / limits.Ratio > packed) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"the entry unpacks to more than {limits.Ratio} times its size (Ratio)."));
        if (spent.Bytes > limits.ArchiveBytes) throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"the archive unpacks to more than {limits.ArchiveBytes:N0} bytes (ArchiveBytes)."));
        return read;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
