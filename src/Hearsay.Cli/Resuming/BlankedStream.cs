namespace Hearsay.Cli.Resuming;

/// <summary>Blanks, and then the rest of a file.</summary>
/// <param name="blanks">What stands for the part that is done; none of them empty.</param>
/// <param name="rest">The part that is not; left open.</param>
internal sealed class BlankedStream(IEnumerable<ReadOnlyMemory<byte>> blanks, Stream rest) : Stream
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> _blanks = blanks.GetEnumerator();
    private ReadOnlyMemory<byte> _blank;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_blank.IsEmpty && !_blanks.MoveNext()) return rest.Read(buffer);
        if (_blank.IsEmpty) _blank = _blanks.Current;
        var count = Math.Min(buffer.Length, _blank.Length);
        _blank.Span[..count].CopyTo(buffer);
        _blank = _blank[count..];
        return count;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _blanks.Dispose();
        base.Dispose(disposing);
    }
}
