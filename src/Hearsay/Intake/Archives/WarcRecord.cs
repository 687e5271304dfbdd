namespace Hearsay.Intake.Archives;

/// <summary>One record of a web archive (ISO 28500, WARC/1.0 and 1.1), or the reason why it could not be read.</summary>
/// <param name="Place">Offset in the file of the record, or of the gzip member it stands in.</param>
/// <param name="Fields">Named fields, names in lower case.</param>
/// <param name="Block">Its content.</param>
/// <param name="Problem">Set where the record is damaged or too large: a code of <see cref="RejectionCodes"/> and a message.</param>
internal sealed record WarcRecord(
    long Place, ImmutableDictionary<string, string> Fields, ReadOnlyMemory<byte> Block, (string Code, string Message)? Problem = null)
{
    /// <summary><c>response</c>, <c>conversion</c> and so on; empty where the record is damaged.</summary>
    public string Type => Fields.GetValueOrDefault("warc-type", "");

    /// <summary>The address the content came from; null where there is none.</summary>
    public Uri? Target => WebAddress.Read(Fields.GetValueOrDefault("warc-target-uri")?.Trim('<', '>'), null);

    public static WarcRecord Bad(long place, string code, string message) =>
        new(place, ImmutableDictionary<string, string>.Empty, default, (code, message));
}
