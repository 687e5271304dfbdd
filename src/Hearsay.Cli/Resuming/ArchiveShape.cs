namespace Hearsay.Cli.Resuming;

/// <summary>How an archive is cut, and so where reading can begin in its middle.</summary>
internal enum ArchiveShape
{
    /// <summary>Nowhere.</summary>
    Whole,

    /// <summary>Web archive in gzip, as one member or many: at the byte of a member, and after so many of its records.</summary>
    Members,

    /// <summary>Web archive, not packed: at the byte of a record.</summary>
    Records,

    /// <summary>JSON Lines, packed or not: at a line.</summary>
    Lines,

    /// <summary>ZIP archive: after so many of its files.</summary>
    Files,
}
