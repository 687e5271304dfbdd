namespace Hearsay.Ledger.Filing;

/// <summary>
/// A reading made ready to be filed: encoded, packed and hashed. Making one (<see cref="ReadingPreparer"/>)
/// needs no ledger and can be done on any thread; filing it is then short.
/// </summary>
public sealed class PreparedReading
{
    internal PreparedReading(Reading reading, string key, string reader, string textId, ArchivedBytes archive, PackedBody body)
    {
        Reading = reading;
        Key = key;
        Reader = reader;
        TextId = textId;
        Archive = archive;
        Body = body;
    }

    /// <summary>What was read.</summary>
    public Reading Reading { get; }

    /// <summary>The report it is of.</summary>
    public ReportId Report => Reading.Report.Id;

    /// <summary>Who read it with what knowledge: equal keys of one report mean equal readings.</summary>
    public string Key { get; }

    internal string Reader { get; }

    internal string TextId { get; }

    internal ArchivedBytes Archive { get; }

    internal PackedBody Body { get; }
}

/// <summary>Bytes as they came.</summary>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Length">Before packing.</param>
/// <param name="Packed">By Brotli.</param>
internal sealed record ArchivedBytes(string Sha256, long Length, byte[] Packed);

/// <summary>An encoded reading.</summary>
/// <param name="Packed">By Brotli.</param>
/// <param name="Sha256">Of the bytes before packing, lower-case hex.</param>
internal sealed record PackedBody(byte[] Packed, string Sha256);
