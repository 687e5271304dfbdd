namespace Hearsay.Intake;

/// <summary>Another's stream, which is read and not closed.</summary>
internal sealed class UnclosedStream(Stream inner) : ForwardStream
{
    public override int Read(Span<byte> buffer) => inner.Read(buffer);
}
