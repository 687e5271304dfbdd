namespace Hearsay.Intake.Archives;

/// <summary>An unpacked entry that may not grow beyond what was agreed: bytes of the whole archive, and bytes for each packed one.</summary>
/// <param name="inner">Unpacks.</param>
/// <param name="packed">Bytes of the entry as packed.</param>
/// <param name="limits">What is agreed.</param>
/// <param name="spent">Counts for the whole archive.</param>
internal sealed class MeteredStream(Stream inner, long packed, IntakeLimits limits, ArchiveMeter spent) : ForwardStream
{
    private const long FreeOfRatio = 1 << 20;

    private long _count;

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

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
