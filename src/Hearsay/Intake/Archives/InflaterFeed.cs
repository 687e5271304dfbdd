namespace Hearsay.Intake.Archives;

/// <summary>Hands the window's bytes to the inflater chunk by chunk; the last chunk stays in the window until the next is asked for.</summary>
internal sealed class InflaterFeed(FileWindow window, int chunk) : ForwardStream
{
    /// <summary>Bytes at the window's start that the inflater has been given last.</summary>
    public int Given { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        window.Drop(Given);
        Given = 0;
        window.Ensure(1);
        Given = Math.Min(Math.Min(buffer.Length, chunk), window.Held.Length);
        window.Held[..Given].CopyTo(buffer);
        return Given;
    }
}
