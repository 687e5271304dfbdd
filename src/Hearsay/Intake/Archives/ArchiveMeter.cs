namespace Hearsay.Intake.Archives;

/// <summary>What an archive has cost so far, with the archives inside it.</summary>
internal sealed class ArchiveMeter
{
    public long Bytes { get; set; }

    public int Records { get; set; }

    /// <summary>How many come first that were read before (<see cref="IntakeResult.Before"/>): they are passed over. For the outermost archive.</summary>
    public int Done { get; init; }
}
