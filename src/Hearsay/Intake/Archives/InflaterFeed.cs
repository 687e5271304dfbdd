namespace Hearsay.Intake.Archives;

/// <summary>Hands the window's bytes to the inflater chunk by chunk; the last chunk stays in the window until the next is asked for.</summary>
internal sealed class InflaterFeed(FileWindow window, int chunk) : Stream
{
    /// <summary>Bytes at the window's start that the inflater has been given last.</summary>
    public int Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        window.Drop(Given);
        Given = 0;
        window.Ensure(1);
        Given = Math.Min(Math.Min(buffer.Length, chunk), window.Held.Length);
        window.Held[..Given].CopyTo(buffer);
        return Given;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
