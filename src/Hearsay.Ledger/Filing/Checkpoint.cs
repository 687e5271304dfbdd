namespace Hearsay.Ledger.Filing;

/// <summary>How far a batch has come inside one archive. Everything before <see cref="Place"/> is filed.</summary>
/// <param name="First">Place in the batch of the archive's first record.</param>
/// <param name="Place">Place in the batch of the record that stands at <see cref="Position"/>.</param>
/// <param name="Origin">The archive.</param>
/// <param name="Position">Where reading can go on: a byte of the file or a line, from 1, as the kind of archive has it.</param>
/// <param name="Before">What is done and stands behind that position all the same: records of one packed member, files of a ZIP archive.</param>
/// <param name="Seen">Bytes that were read up to then, which is at least to the end of that record.</param>
/// <param name="Sha256">Of these bytes: where they are others now, the checkpoint says nothing.</param>
public sealed record Checkpoint(long First, long Place, string Origin, long Position, int Before, long Seen, string Sha256);
