namespace Hearsay.Intake;

/// <summary>Counts the bytes that are read through it, at once or by and by; closes what it reads.</summary>
/// <param name="inner">What is read.</param>
/// <param name="tell">Takes how many came by each reading.</param>
internal sealed class CountedStream(Stream inner, Action<int>? tell = null) : ForwardStream
{
    /// <summary>Bytes that were read.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    private int Counted(int read)
    {
        Count += read;
        tell?.Invoke(read);
        return read;
    }
}
