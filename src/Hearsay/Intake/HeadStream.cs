namespace Hearsay.Intake;

/// <summary>A stream whose first bytes can be looked at before it is read.</summary>
internal sealed class HeadStream : ForwardStream
{
    private readonly Stream _inner;
    private readonly byte[] _head;
    private int _given;

    private HeadStream(Stream inner, byte[] head) => (_inner, _head) = (inner, head);

    /// <summary>Up to <see cref="InputSniffer.Window"/> bytes.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>Takes the first bytes; owns <paramref name="inner"/>.</summary>
    public static HeadStream Over(Stream inner)
    {
        var head = new byte[InputSniffer.Window];
        var filled = inner.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return new(inner, head[..filled]);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_given == _head.Length) return _inner.Read(buffer);
        var count = Math.Min(buffer.Length, _head.Length - _given);
        _head.AsSpan(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _inner.Dispose();
        base.Dispose(disposing);
    }
}
