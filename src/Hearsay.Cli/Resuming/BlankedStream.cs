using Hearsay.Intake;

namespace Hearsay.Cli.Resuming;

/// <summary>Blanks, and then the rest of a file.</summary>
/// <param name="blanks">What stands for the part that is done; none of them empty.</param>
/// <param name="rest">The part that is not; left open.</param>
internal sealed class BlankedStream(IEnumerable<ReadOnlyMemory<byte>> blanks, Stream rest) : ForwardStream
{
    private readonly IEnumerator<ReadOnlyMemory<byte>> _blanks = blanks.GetEnumerator();
    private ReadOnlyMemory<byte> _blank;

    public override int Read(Span<byte> buffer)
    {
        if (_blank.IsEmpty && !_blanks.MoveNext()) return rest.Read(buffer);
        if (_blank.IsEmpty) _blank = _blanks.Current;
        var count = Math.Min(buffer.Length, _blank.Length);
        _blank.Span[..count].CopyTo(buffer);
        _blank = _blank[count..];
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _blanks.Dispose();
        base.Dispose(disposing);
    }
}
