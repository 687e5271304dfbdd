using Hearsay.Intake;

namespace Hearsay.Web.Jobs;

/// <summary>What a job reads.</summary>
/// <param name="Path">A file; empty where there is an address.</param>
/// <param name="Address">A page that a person named; null for a file.</param>
/// <param name="Options">What the person knows of it.</param>
/// <param name="IsTemporary">True where the file is the desk's own and goes once nobody needs it.</param>
internal sealed record JobInput(string Path, Uri? Address, IntakeOptions Options, bool IsTemporary)
{
    /// <summary>Nothing is read, the ledger is linked.</summary>
    public static JobInput Linking { get; } = new("", null, new IntakeOptions(), false);

    /// <summary>Nobody needs the file any more.</summary>
    public void Discard()
    {
        if (IsTemporary) File.Delete(Path);
    }
}
