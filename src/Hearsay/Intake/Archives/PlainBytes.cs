namespace Hearsay.Intake.Archives;

/// <summary>An archive that is not packed.</summary>
internal sealed class PlainBytes(Stream stream) : ArchiveBytes
{
    public override bool IsPacked => false;

    public override long Place => 0;

    public override int Read(Span<byte> buffer) => stream.Read(buffer);

    public override bool SkipDamage() => true;
}
