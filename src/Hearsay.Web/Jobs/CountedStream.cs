using Hearsay.Intake;

namespace Hearsay.Web.Jobs;

/// <summary>Passes bytes through and tells how many.</summary>
internal sealed class CountedStream(Stream inner, Action<long> count) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        count(read);
        return read;
    }
}
