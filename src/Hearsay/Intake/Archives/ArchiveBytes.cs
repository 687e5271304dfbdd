namespace Hearsay.Intake.Archives;

/// <summary>An archive's bytes, unpacked, in order.</summary>
internal abstract class ArchiveBytes
{
    /// <summary>True where bytes come from packed members.</summary>
    public abstract bool IsPacked { get; }

    /// <summary>Offset in the file of the packed member read last; 0 where nothing is packed.</summary>
    public abstract long Place { get; }

    /// <summary>Reads some bytes, never from two members at once; 0 at the end.</summary>
    /// <exception cref="InvalidDataException">The packed data is damaged.</exception>
    public abstract int Read(Span<byte> buffer);

    /// <summary>After damage, goes to the next place where a member may begin; false where there is none.</summary>
    public abstract bool SkipDamage();
}
